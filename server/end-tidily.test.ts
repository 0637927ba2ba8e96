import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { endTidily } from './end-tidily.ts';
import { createLog } from './log.ts';

/** A process that only notes its exit codes, and a server that closes when it is told to. */
function begin(deadline = 60_000) {
  const process = new EventEmitter();
  const exits: (number | string | null | undefined)[] = [];
  const exited = Promise.withResolvers<void>();
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const closing = Promise.withResolvers<void>();
  const close = vi.fn(() => closing.promise);
  const exit = (code?: number | string | null): never => {
    exits.push(code);
    exited.resolve();
    // Only the type promises not to return; the rest of that turn changes nothing.
    return undefined as never;
  };
  endTidily({
    close,
    deadline,
    log: createLog('debug', sink),
    process: Object.assign(process as NodeJS.Process, { exit }),
  });
  return { process, exits, exited: exited.promise, closing, close, log: () => lines.join('') };
}

test('a signal ends the process when everything is saved', async () => {
  const { process, exits, exited, closing, close } = begin();
  process.emit('SIGTERM', 'SIGTERM');
  expect([close.mock.calls.length, exits]).toEqual([1, []]);
  closing.resolve();
  await exited;
  expect(exits).toEqual([0]);
});

test('a second signal ends it at once', () => {
  const { process, exits } = begin();
  process.emit('SIGTERM', 'SIGTERM');
  process.emit('SIGINT', 'SIGINT');
  expect(exits[0]).toBe(1);
});

test('a deadline ends it in any case, and is told', async () => {
  const { process, exits, exited, log } = begin(10);
  process.emit('SIGTERM', 'SIGTERM');
  await exited;
  expect(exits).toEqual([1]);
  expect(log()).toContain('the deadline has passed');
});

test('what cannot be saved is told', async () => {
  const { process, exits, exited, closing, log } = begin();
  process.emit('SIGTERM', 'SIGTERM');
  closing.reject(new Error('the disk is gone'));
  await exited;
  expect(exits).toEqual([1]);
  expect(log()).toContain('the disk is gone');
});

test('a mistake that nobody caught is told once, and ends the process as a failure', async () => {
  const { process, exits, exited, closing, close, log } = begin();
  process.emit('uncaughtException', new Error('planted'), 'uncaughtException');
  process.emit('uncaughtException', new Error('planted'), 'unhandledRejection');
  closing.resolve();
  await exited;
  expect([close.mock.calls.length, exits]).toEqual([1, [1]]);
  expect(log().match(/"message":"planted"/g)).toHaveLength(1);
});
