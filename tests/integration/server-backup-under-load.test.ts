import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { fillStore } from '#tests/support/filled-store.ts';
import { runKeeping } from '#tests/support/keeping.ts';
import { launchServer } from '#tests/support/server-process.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  copyVouched,
  createCircle,
  expectAllThere,
  openWriters,
  write,
} from '#tests/support/vouching.ts';

test('a backup taken while people write restores to everything acknowledged before it began', async () => {
  const [dataDir, restoredDir] = [makeTemporaryFolder(), join(makeTemporaryFolder(), 'restored')];
  const file = join(makeTemporaryFolder(), 'backup');
  const store = await openSqliteStore(dataDir);
  await fillStore(store, { notebooks: 30, seed: 1, updateBytes: 20_000 });
  await store.close();
  const server = await launchServer({ dataDir, port: 0 });
  const circles = [await createCircle(server.address), await createCircle(server.address)];
  const writers = await openWriters(circles, server.address);
  let answers = 0;
  let enough = () => {};
  const wellUnderWay = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const writing = writers.map(({ circle, talker }) =>
    write(circle, talker, () => {
      answers += 1;
      if (answers === 400) enough();
    }),
  );
  await wellUnderWay;

  const vouched = circles.map(copyVouched);
  const answersBefore = answers;
  const backup = await runKeeping('backup', [file], { DATA_DIR: dataDir });
  expect(backup).toEqual({ exitCode: 0, said: expect.stringContaining(`Backed up ${dataDir}`) });
  // Nobody was held up by it.
  expect(answers).toBeGreaterThan(answersBefore + 100);
  for (const { talker } of writers) await talker.close();
  await Promise.all(writing);
  await server.kill();

  const restore = await runKeeping('restore', [file], { DATA_DIR: restoredDir });
  expect(restore).toEqual({ exitCode: 0, said: expect.stringContaining('read it back') });
  const again = await runKeeping('restore', [file], { DATA_DIR: restoredDir });
  expect(again).toEqual({ exitCode: 1, said: expect.stringContaining('already. Nothing was') });

  const restored = await launchServer({ dataDir: restoredDir, port: 0 });
  for (const [at, circle] of circles.entries()) {
    const then = vouched[at] ?? circle;
    expect(then.saved.size).toBeGreaterThan(0);
    await expectAllThere(circle, then, restored.address);
  }
}, 60_000);

test('a backup without a name, or of nothing, says what to do', async () => {
  const settings = { DATA_DIR: makeTemporaryFolder() };
  expect(await runKeeping('backup', [], settings)).toEqual({
    exitCode: 1,
    said: 'Use: npm run backup -- FILE\n',
  });
  const { exitCode, said } = await runKeeping('backup', [join(settings.DATA_DIR, 'b')], settings);
  expect([exitCode, said]).toEqual([1, expect.stringMatching(/^There are no notebooks in .*\n$/)]);
});
