import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { addressOf } from './address.ts';
import { checkPort } from './free-port.ts';
import { runChild } from './run-child.ts';

const never = new AbortController().signal;
const node = (code: string) => [process.execPath, ['-e', code]] as const;

test('what a program says and how it ends is told', async () => {
  const code = 'console.log("out"); console.error("err"); process.exit(3)';
  const { exitCode, output } = await runChild(...node(code), never);
  expect(exitCode).toBe(3);
  expect(output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
});

test('a program that is not there is an error', async () => {
  await expect(runChild('no-such-program', [], never)).rejects.toThrow('ENOENT');
});

test('stopping ends the program and what it started', async () => {
  // Each grandchild connects, so that the test knows that it runs, and hears when it is gone.
  const hears = createServer().listen(0, '127.0.0.1');
  await once(hears, 'listening');
  const address = hears.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const grandchild = `require("net").connect(${address.port}, "127.0.0.1"); setInterval(() => {}, 1e6)`;
  const child = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}]); setInterval(() => {}, 1e6)`;
  const stop = new AbortController();
  const ended = runChild(...node(child), stop.signal);
  const [connection] = await once(hears, 'connection');
  const gone = once(
    connection.on('error', () => undefined),
    'close',
  );
  stop.abort();
  expect((await ended).exitCode).toBeNull();
  await gone;
  hears.close();
});

test('nothing is started once it was asked to stop', async () => {
  expect(await runChild('no-such-program', [], AbortSignal.abort())).toMatchObject({
    exitCode: null,
  });
});

test('a port in use is one clear sentence, before anything is built', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  await expect(checkPort({ host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} is in use already: stop what runs there, or choose another one with PORT=${port + 1} npm start.`,
  );
  taken.close();
  await once(taken, 'close');
  await expect(checkPort({ host: '127.0.0.1', port })).resolves.toBeUndefined();
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:4780'],
  ['0.0.0.0', 'http://127.0.0.1:4780'],
  ['::', 'http://127.0.0.1:4780'],
  ['::1', 'http://[::1]:4780'],
  ['notes.local', 'http://notes.local:4780'],
])('a server on %s is opened at %s', (host, address) => {
  expect(addressOf({ host, port: 4780 })).toBe(address);
});

test('the command line of the example says what is wrong in one line, and fails', () => {
  const run = spawnSync(process.execPath, ['server/example/make.ts', '--servre', 'x'], {
    encoding: 'utf8',
  });
  expect(run.status).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(/^No example: Unknown option '--servre'[^\n]*\n$/);
});
