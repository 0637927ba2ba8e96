import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  openPoliteTalker,
  openTalker,
  readNotebook,
  saySaved,
  updateSaying,
} from '#tests/support/devices.ts';
import { createTestNotebook } from '#tests/support/server.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
/** Makes the mistake that the test asks for, where nobody catches it. */
const planted = `process.on('message', (kind) => {
  if (kind === 'throw') throw new Error('planted');
  Promise.reject(new Error('planted'));
});`;

type Entry = {
  child: ChildProcess;
  address: string;
  exited: Promise<number | null>;
  /** Resolves when the log says so. */
  says(words: string): Promise<void>;
  output(): string;
};

async function startEntry(environment: Record<string, string> = {}): Promise<Entry> {
  const child = fork(main, {
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(planted)}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PORT: '0', DATA_DIR: makeTemporaryFolder(), ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += String(chunk);
      child.emit('said');
    });
  }
  const exited = once(child, 'close').then(([code]) => code as number | null);
  const says = async (words: string) => {
    while (!output.includes(words)) {
      await Promise.race([
        once(child, 'said'),
        exited.then((code) => Promise.reject(new Error(`ended with ${code}: ${output}`))),
      ]);
    }
  };
  await says('"msg":"serving"');
  const address = /"address":"([^"]+)"/.exec(output)?.[1] ?? '';
  return { child, address, exited, says, output: () => output };
}

/** Somebody who does not even say goodbye, and so holds up whoever waits for it. */
async function openStubborn(address: string) {
  const talker = await openTalker(await createTestNotebook(address));
  talker.socket.pause();
  return talker;
}

test('a signal: no more traffic, everybody told, everything saved, a clean end', async () => {
  const dataDir = makeTemporaryFolder();
  const server = await startEntry({ DATA_DIR: dataDir });
  const stubborn = await openStubborn(server.address);
  const owner = await createTestNotebook(server.address);
  const writer = await openPoliteTalker(owner);
  await saySaved(writer, updateSaying('acknowledged'));
  server.child.kill('SIGTERM');
  await server.says('stopping');
  expect((await fetch(`${server.address}/readyz`)).status).toBe(503);
  expect(await writer.closed).toEqual({ code: 1012, reason: 'unavailable' });
  stubborn.socket.resume();
  expect(await server.exited).toBe(0);

  const again = await startEntry({ DATA_DIR: dataDir });
  expect(await readNotebook({ ...owner, address: again.address })).toEqual(['acknowledged']);
});

test('a second signal ends it at once', async () => {
  const server = await startEntry({ DRAIN_DEADLINE_MS: '60000' });
  await openStubborn(server.address);
  server.child.kill('SIGTERM');
  await server.says('stopping');
  server.child.kill('SIGTERM');
  expect(await server.exited).toBe(1);
  expect(server.output()).not.toContain('"stopped"');
});

test.each(['throw', 'reject'])(
  'after a mistake that nobody caught (%s) it tells everybody, and ends as a failure',
  async (kind) => {
    const server = await startEntry();
    const talker = await openPoliteTalker(await createTestNotebook(server.address));
    server.child.send(kind);
    expect(await talker.closed).toEqual({ code: 1012, reason: 'unavailable' });
    expect(await server.exited).toBe(1);
    expect(server.output().match(/"message":"planted"/g)).toHaveLength(1);
  },
);

test('settings that cannot be used end it with a sentence, and without a secret', async () => {
  const failed = await startEntry({ DATABASE_URL: 'mysql://u:hunter2@db/x', PORT: 'many' }).catch(
    String,
  );
  expect(failed).toContain('The server could not start.');
  expect(failed).toContain('PORT is "many": it should be a whole number');
  expect(failed).toContain('DATABASE_URL cannot be used: it should be');
  expect(failed).not.toContain('hunter2');
});

test('the passwords of databases are printed nowhere, whether these are there or not', async () => {
  const nobody = '127.0.0.1:1';
  const entry = startEntry({
    DATABASE_URL: `postgresql://u:hunter2@${nobody}/x`,
    REDIS_URL: `redis://:hunter2@${nobody}`,
    LOG_LEVEL: 'debug',
  });
  const output = await entry.then(async (server) => {
    server.child.kill('SIGTERM');
    await server.exited;
    return server.output();
  }, String);
  expect(output).toMatch(/"serving"|ended with 1/);
  expect(output).not.toContain('hunter2');
});
