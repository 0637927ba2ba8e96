import { Writable } from 'node:stream';
import pg from 'pg';
import { createClient } from 'redis';
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

const PASSWORD = 'hunter2-never-shown';
/** Nobody listens there. */
const CLOSED_PORT = 1;

function collect() {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLog('debug', sink), lines };
}

async function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );
}

test('an error is told with its code, its stack and its causes, and nothing that hangs on it', () => {
  const { log, lines } = collect();
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: `Key (token_hash)=(${PASSWORD}) already exists.`,
  });
  log.error(
    { err: Object.assign(new Error('append failed', { cause }), { input: PASSWORD }) },
    'failed',
  );
  expect(JSON.parse(lines.join(''))).toMatchObject({
    err: {
      type: 'Error',
      message: 'append failed',
      stack: expect.stringContaining('log.test.ts'),
      cause: { message: 'duplicate key', code: '23505' },
    },
  });
  expect(lines.join('')).not.toContain(PASSWORD);
});

test('what is thrown without being an error is not told', () => {
  const { log, lines } = collect();
  log.error({ err: PASSWORD }, 'failed');
  expect(lines.join('')).toContain('not an error');
  expect(lines.join('')).not.toContain(PASSWORD);
});

test.each<[string, () => Promise<unknown>]>([
  [
    'PostgreSQL that is not there',
    () => new pg.Client(`postgresql://u:${PASSWORD}@127.0.0.1:${CLOSED_PORT}/x`).connect(),
  ],
  [
    'an address of PostgreSQL that cannot be read',
    async () => new pg.Client(`postgresql://u:${PASSWORD}@[`).connect(),
  ],
  [
    'Redis that is not there',
    () => {
      const url = `redis://:${PASSWORD}@127.0.0.1:${CLOSED_PORT}`;
      const client = createClient({ url, socket: { reconnectStrategy: false } });
      client.on('error', () => undefined);
      return client.connect();
    },
  ],
  [
    'an address of Redis that cannot be read',
    async () => createClient({ url: `redis://:${PASSWORD}@[` }),
  ],
])('the password of %s is not in the log', async (_what, connect) => {
  const { log, lines } = collect();
  log.error({ err: await failureOf(connect) }, 'failed');
  expect(lines.join('')).toContain('stack');
  expect(lines.join('')).not.toContain(PASSWORD);
});
