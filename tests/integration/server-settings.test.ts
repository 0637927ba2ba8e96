import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { startServer } from '#server/serve.ts';
import { openPoliteTalker, openTalker, saySaved, updateSaying } from '#tests/support/devices.ts';
import { createTestNotebook, joinTestNotebook } from '#tests/support/server.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

/** Whose name is asked for. */
function watchReads<Values extends object>(values: Values): { watched: Values; read: Set<string> } {
  const read = new Set<string>();
  const watched = new Proxy(values, {
    get(target, name, receiver) {
      read.add(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
  return { watched, read };
}

test('every limit is asked for by whoever keeps it: a setting that does nothing is a lie', async () => {
  const config = readConfig({ PORT: '0', DATA_DIR: makeTemporaryFolder() });
  const { watched: limits, read } = watchReads(config.limits);
  const server = await startServer({ ...config, limits }, createLog('silent'));
  onTestFinished(() => server.close());
  const owner = await createTestNotebook(server.address);
  const [writer, reader] = [
    await openPoliteTalker(owner),
    await openTalker(await joinTestNotebook(owner, 'editor')),
  ];
  await saySaved(writer, updateSaying('something'));
  await reader.next('update');
  await server.close();

  // The deadline is the entry's.
  const elsewhere = ['drainDeadline'];
  const names = Object.keys(config.limits).filter((name) => !elsewhere.includes(name));
  expect(names.filter((name) => !read.has(name))).toEqual([]);
});
