import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool, PoolConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { forKysely, openPool } from '#server/store/postgres/open-pool.ts';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { type Postgres, startPostgres } from '#tests/support/postgres.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.end());

function open(url: string, options: PoolConfig = {}): Pool {
  const pool = openPool(url, options);
  onTestFinished(() => pool.end());
  return pool;
}

describe('a commit', () => {
  async function readSetting(databasesOwn: string): Promise<unknown> {
    const url = await postgres.createDatabase();
    const name = new URL(url).pathname.slice(1);
    await open(url).query(`alter database ${name} set synchronous_commit = ${databasesOwn}`);
    return (await open(url).query('show synchronous_commit')).rows[0];
  }

  test.each(['off', 'local'])('is on the disk, though the database says %s', async (own) => {
    expect(await readSetting(own)).toEqual({ synchronous_commit: 'on' });
  });

  test('may mean more than that', async () => {
    expect(await readSetting('remote_apply')).toEqual({ synchronous_commit: 'remote_apply' });
  });
});

/** A way to PostgreSQL that loses everything from when it is told to, without closing anything. */
async function openLine(url: string) {
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => {});
    near.on('data', (data) => silent || far.write(data)).on('close', () => far.destroy());
    far.on('data', (data) => silent || near.write(data)).on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    cut();
    server.close();
  });
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    fallSilent(now: boolean) {
      silent = now;
    },
    cut,
  };
}

test('a call that is not answered is given up, and its connection is not used again', async () => {
  const line = await openLine(await postgres.createDatabase());
  const patience = { query_timeout: 1_000, connectionTimeoutMillis: 1_000, max: 1 };
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: forKysely(open(line.url, patience)) }),
  });
  const ask = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid;
  const first = await ask();
  expect(await ask()).toBe(first);

  line.fallSilent(true);
  await expect(ask()).rejects.toThrow('timeout');
  const work = db.transaction().execute((transaction) => sql`select 1`.execute(transaction));
  await expect(work).rejects.toThrow('timeout');

  line.fallSilent(false);
  expect(await ask()).not.toBe(first);
});

test('a store that is not answered says so, and is well again afterwards', async () => {
  const line = await openLine(await postgres.createDatabase());
  const store = await openPostgresStore(line.url);
  onTestFinished(() => store.close());
  await store.check();
  line.fallSilent(true);
  await expect(store.check()).rejects.toThrow('has not answered for 2000 ms');
  line.fallSilent(false);
  line.cut();
  await store.check();
});
