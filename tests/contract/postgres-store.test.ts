import { inspect } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import type { MemberRow, Store } from '#server/store/store.ts';
import { type Postgres, startPostgres } from '#tests/support/postgres.ts';
import { createRandom } from '#tests/support/random.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.end());

const bytes = (...values: number[]) => new Uint8Array(values);
const ana: MemberRow = {
  notebookId: 'one',
  memberId: 'ana',
  role: 'owner',
  authHash: 'auth',
  signKey: 'sign',
  boxKey: 'box',
  selfLockbox: '0',
  joinedAt: 1,
  removedAt: null,
};

async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Two nodes on one database, and somebody who looks at it past them. */
async function openTwo(): Promise<{ one: Store; other: Store; admin: Client; url: string }> {
  const url = await postgres.createDatabase();
  const [one, other] = await Promise.all([openPostgresStore(url), openPostgresStore(url)]);
  onTestFinished(async () => {
    await Promise.all([one.close(), other.close()]);
  });
  return { one, other, admin: await connectTo(url), url };
}

describe('two nodes', () => {
  test('that start at once make the tables once', async () => {
    const { one, other, admin } = await openTwo();
    await one.records.addNotebook({ notebookId: 'one', createdAt: 7 });
    expect(await other.records.findNotebook('one')).toEqual({ notebookId: 'one', createdAt: 7 });
    expect((await admin.query('select version from schema_version')).rowCount).toBe(1);
  });

  test('give every update of the same notebooks a place of its own, without a gap or a deadlock', async () => {
    const { one, other } = await openTwo();
    const names = Array.from({ length: 12 }, (_, at) => `notebook ${at}`);
    for (const notebookId of names) await one.records.addNotebook({ notebookId, createdAt: 1 });
    const seed = Date.now();
    console.log(`seed ${seed}`);
    const random = createRandom(seed);
    const taken = new Map(names.map((name) => [name, new Map<number, string>()]));
    let made = 0;
    const appendSome = async (store: Store) => {
      const batch = Array.from({ length: 1 + random(40) }, () => {
        made += 1;
        const text = `update ${made}`;
        return { notebookId: names[random(names.length)] ?? '', bytes: Buffer.from(text), text };
      });
      const places = await store.append(batch);
      for (const [index, { notebookId, text }] of batch.entries()) {
        const seq = places[index] ?? 0;
        expect(taken.get(notebookId)?.has(seq)).toBe(false);
        taken.get(notebookId)?.set(seq, text);
      }
    };
    const keepOn = async (store: Store) => {
      for (let turn = 0; turn < 40; turn += 1) await appendSome(store);
    };
    await Promise.all([one, other, one, other].map(keepOn));
    for (const [notebookId, texts] of taken) {
      const { updates } = await one.readLog(notebookId);
      expect(updates.map(({ seq }) => seq)).toEqual(updates.map((_, index) => index + 1));
      expect(updates.map((update) => Buffer.from(update.bytes).toString())).toEqual(
        updates.map(({ seq }) => texts.get(seq)),
      );
      expect(updates).toHaveLength(texts.size);
    }
  });

  test('work on one notebook one after the other, also while it is not there yet', async () => {
    const { one, other } = await openTwo();
    const countUp = (store: Store) =>
      store.transaction('one', async (records) => {
        const there = await records.findMember('one', 'ana');
        if (there === null) {
          await records.addNotebook({ notebookId: 'one', createdAt: 1 });
          await records.addMember({ ...ana, selfLockbox: '1' });
        } else {
          const selfLockbox = String(Number(there.selfLockbox) + 1);
          await records.changeMember('one', 'ana', { selfLockbox });
        }
      });
    await Promise.all(Array.from({ length: 40 }, (_, at) => countUp(at % 2 > 0 ? one : other)));
    expect((await one.records.findMember('one', 'ana'))?.selfLockbox).toBe('40');
  });

  test('leave nothing of a notebook that one erases while the other appends to it', async () => {
    const { one, other, admin, url } = await openTwo();
    await one.records.addNotebook({ notebookId: 'one', createdAt: 1 });
    const holder = await connectTo(url);
    await holder.query('begin');
    await holder.query('select 1 from notebook for update');
    const append = other.append([{ notebookId: 'one', bytes: bytes(1) }]);
    await untilWaiting(admin, 1);
    const erase = one.records.eraseNotebook('one');
    await untilWaiting(admin, 2);
    await holder.query('commit');
    expect(await append).toEqual([1]);
    await erase;
    expect((await admin.query('select 1 from update_log')).rowCount).toBe(0);
    expect(await other.append([{ notebookId: 'one', bytes: bytes(2) }])).toEqual([null]);
  });
});

async function untilWaiting(admin: Client, count: number): Promise<void> {
  const waiting = `select 1 from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`;
  await vi.waitFor(async () => {
    expect((await admin.query(waiting)).rowCount).toBe(count);
  });
}

test('a batch too large for one statement is whole all the same, and in order', async () => {
  const { one, admin } = await openTwo();
  for (const notebookId of ['b', 'a']) {
    await one.records.addNotebook({ notebookId, createdAt: 1 });
  }
  const batch = Array.from({ length: 12_000 }, (_, at) => ({
    notebookId: ['b', 'nowhere', 'a'][at % 3] ?? '',
    bytes: bytes(at & 255, at >> 8),
  }));
  const places = await one.append(batch);
  expect(places).toEqual(batch.map((_, at) => (at % 3 === 1 ? null : Math.floor(at / 3) + 1)));
  const { updates } = await one.readLog('a');
  const inA = batch.filter(({ notebookId }) => notebookId === 'a');
  expect(updates.map((update) => update.bytes)).toEqual(inA.map((append) => append.bytes));

  await admin.query(`create function refuse() returns trigger language plpgsql as $$
    begin raise exception 'the disk is full'; end $$`);
  await admin.query(`create trigger refuse before insert on update_log for each row
    when (new.notebook_id = 'b') execute function refuse()`);
  await expect(one.append(batch)).rejects.toThrow('the disk is full');
  expect(await one.readHeads(['a'])).toMatchObject([{ lastSeq: 4_000 }]);
});

test('a database made by a newer server is left alone, with a sentence that says so', async () => {
  const url = await postgres.createDatabase();
  await (await openPostgresStore(url)).close();
  await (await connectTo(url)).query('update schema_version set version = 99');
  await expect(openPostgresStore(url)).rejects.toThrow('written by a newer server');
});

test('one that cannot be opened says why, and never with the password', async () => {
  const url = new URL(await postgres.createDatabase());
  url.password = 'very-secret';
  url.port = '1';
  const unreachable = await openPostgresStore(url.href).catch((error: unknown) => error);
  expect(String(unreachable)).toContain(
    'PostgreSQL cannot be used as DATABASE_URL says (ECONNREFUSED)',
  );
  const wrong = await openPostgresStore('postgres://me:very-secret@:x/').catch(
    (error: unknown) => error,
  );
  expect(wrong).toBeInstanceOf(Error);
  for (const error of [unreachable, wrong]) {
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('very-secret');
  }
});

test('while PostgreSQL is away everything is refused, and when it is back all goes on', async () => {
  const { one, other } = await openTwo();
  await one.records.addNotebook({ notebookId: 'one', createdAt: 1 });
  const append = (store: Store) => store.append([{ notebookId: 'one', bytes: bytes(1) }]);
  expect(await append(one)).toEqual([1]);
  await other.check();

  const interrupted = one.transaction('one', async (records) => {
    await records.addMember(ana);
    await postgres.stop();
    await records.changeMember('one', 'ana', { role: 'viewer' });
  });
  await expect(interrupted).rejects.toThrow();
  await expect(append(one)).rejects.toThrow();
  await expect(append(other)).rejects.toThrow();
  await expect(one.readLog('one')).rejects.toThrow();
  await expect(one.check()).rejects.toThrow();

  await postgres.start();
  await one.check();
  expect(await append(one)).toEqual([2]);
  expect(await append(other)).toEqual([3]);
  expect(await one.records.listMembers('one')).toEqual([]);
});
