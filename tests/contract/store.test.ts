import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createMemoryStore } from '#server/store/memory.ts';
import { openPostgresStore } from '#server/store/postgres/open-store.ts';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import type { DeviceRow, InvitationRow, MemberRow, Store } from '#server/store/store.ts';
import { type Postgres, startPostgres } from '#tests/support/postgres.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

function member(notebookId: string, memberId: string, more: Partial<MemberRow> = {}): MemberRow {
  return {
    notebookId,
    memberId,
    role: 'editor',
    authHash: `auth of ${memberId}`,
    signKey: 'sign',
    boxKey: 'box',
    selfLockbox: 'lockbox',
    joinedAt: 10,
    removedAt: null,
    ...more,
  };
}

function device(notebookId: string, memberId: string, deviceId: string): DeviceRow {
  const tokenHash = `token of ${deviceId}`;
  return { notebookId, memberId, deviceId, tokenHash, createdAt: 20, lastSeenAt: 20 };
}

function invitation(notebookId: string, invitationId: string, createdBy: string): InvitationRow {
  return {
    invitationId,
    notebookId,
    tokenHash: 'hash',
    role: 'viewer',
    createdBy,
    createdAt: 30,
    expiresAt: 40,
    box: 'sealed',
    redeemedBy: null,
  };
}

async function addNotebook({ records }: Store, notebookId: string): Promise<void> {
  await records.addNotebook({ notebookId, createdAt: 1 });
  await records.addMember(member(notebookId, 'ana', { role: 'owner' }));
  await records.addDevice(device(notebookId, 'ana', 'phone'));
}

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.end());

const stores = {
  memory: async () => createMemoryStore(),
  SQLite: () => openSqliteStore(makeTemporaryFolder()),
  PostgreSQL: async () => openPostgresStore(await postgres.createDatabase()),
};

describe.each(Object.entries(stores))('the %s store', (_name, openStore) => {
  async function open(): Promise<Store> {
    const store = await openStore();
    onTestFinished(() => store.close());
    return store;
  }

  describe('of members and devices', () => {
    test('gives back what was put in', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      await store.records.addMember(member('one', 'ben', { joinedAt: 5, removedAt: 6 }));
      const { records } = store;
      expect(await records.findNotebook('one')).toEqual({ notebookId: 'one', createdAt: 1 });
      expect(await records.findMember('one', 'ana')).toEqual(
        member('one', 'ana', { role: 'owner' }),
      );
      const names = (await records.listMembers('one')).map(({ memberId }) => memberId);
      expect(new Set(names)).toEqual(new Set(['ana', 'ben']));
      expect(await records.findDevice('one', 'phone')).toEqual(device('one', 'ana', 'phone'));
      expect(await records.findDeviceByToken('one', 'token of phone')).toEqual(
        device('one', 'ana', 'phone'),
      );
      expect(await records.listDevices('one', 'ana')).toEqual([device('one', 'ana', 'phone')]);
    });

    test('keeps times to the millisecond, and updates as plain bytes, empty ones too', async () => {
      const store = await open();
      const createdAt = Date.UTC(2126, 11, 31, 23, 59, 59, 999);
      await store.records.addNotebook({ notebookId: 'one', createdAt });
      expect(await store.records.findNotebook('one')).toEqual({ notebookId: 'one', createdAt });
      const every = Uint8Array.from({ length: 256 }, (_, value) => value);
      await store.append([bytes(), every].map((each) => ({ notebookId: 'one', bytes: each })));
      await store.replaceLog('one', { upTo: 1, bytes: every, madeAt: createdAt }, []);
      expect(await store.readLog('one')).toStrictEqual({
        snapshot: { upTo: 1, bytes: every, madeAt: createdAt },
        updates: [{ seq: 2, bytes: every }],
      });
      await store.append([{ notebookId: 'one', bytes: bytes() }]);
      expect((await store.readLog('one', 2)).updates).toStrictEqual([{ seq: 3, bytes: bytes() }]);
    });

    test('keeps notebooks apart', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      await store.records.addNotebook({ notebookId: 'two', createdAt: 1 });
      const { records } = store;
      expect(await records.findNotebook('three')).toBeNull();
      expect(await records.findMember('two', 'ana')).toBeNull();
      expect(await records.listMembers('two')).toEqual([]);
      expect(await records.findDevice('two', 'phone')).toBeNull();
      expect(await records.findDeviceByToken('two', 'token of phone')).toBeNull();
    });

    test('takes each notebook, member and device once', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const { records } = store;
      await expect(records.addNotebook({ notebookId: 'one', createdAt: 2 })).rejects.toThrow();
      await expect(records.addMember(member('one', 'ana'))).rejects.toThrow();
      await expect(records.addDevice(device('one', 'ana', 'phone'))).rejects.toThrow();
    });

    test('changes of a member what was named, and nothing else', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      await store.records.addMember(member('one', 'ben'));
      await store.records.changeMember('one', 'ben', { role: 'viewer' });
      await store.records.changeMember('one', 'ben', { selfLockbox: 'new', removedAt: 99 });
      expect(await store.records.findMember('one', 'ben')).toEqual(
        member('one', 'ben', { role: 'viewer', selfLockbox: 'new', removedAt: 99 }),
      );
      expect(await store.records.findMember('one', 'ana')).toEqual(
        member('one', 'ana', { role: 'owner' }),
      );
    });

    test('ends one device, or all of a member', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const { records } = store;
      await records.addMember(member('one', 'ben'));
      for (const name of ['laptop', 'tablet']) {
        await records.addDevice(device('one', 'ben', name));
      }
      await records.markDeviceSeen('one', 'laptop', 77);
      expect((await records.findDevice('one', 'laptop'))?.lastSeenAt).toBe(77);
      await records.endDevice('one', 'laptop');
      expect(await records.listDevices('one', 'ben')).toEqual([device('one', 'ben', 'tablet')]);
      await records.endDevicesOf('one', 'ben');
      expect(await records.listDevices('one', 'ben')).toEqual([]);
      expect(await records.listDevices('one', 'ana')).toHaveLength(1);
    });
  });

  test('counts every change of access, and nothing else', async () => {
    const store = await open();
    await addNotebook(store, 'one');
    const { records } = store;
    const changes = async () => (await store.readHeads(['one']))[0]?.accessChanges;
    await records.changeMember('one', 'ana', { selfLockbox: 'new' });
    await records.markDeviceSeen('one', 'phone', 9);
    await records.addMember(member('one', 'ben'));
    expect(await changes()).toBe(0);
    await records.changeMember('one', 'ben', { role: 'viewer' });
    expect(await changes()).toBe(1);
    await records.changeMember('one', 'ben', { removedAt: 5 });
    expect(await changes()).toBe(2);
    await records.endDevice('one', 'phone');
    expect(await changes()).toBe(3);
    await records.endDevicesOf('one', 'ana');
    expect(await changes()).toBe(4);
  });

  describe('of invitations', () => {
    test('lists the open ones, and keeps of a redeemed one who it was but not its box', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const { records } = store;
      await records.addInvitation(invitation('one', 'first', 'ana'));
      await records.addInvitation(invitation('one', 'second', 'ana'));
      await records.spendInvitation('first', 'ben');
      expect(await records.findInvitation('first')).toEqual({
        ...invitation('one', 'first', 'ana'),
        box: null,
        redeemedBy: 'ben',
      });
      expect(await records.listInvitations('one')).toEqual([invitation('one', 'second', 'ana')]);
      await records.deleteInvitation('second');
      expect(await records.findInvitation('second')).toBeNull();
    });

    test('withdraws what one member left open', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const { records } = store;
      for (const [id, by] of [
        ['used', 'ana'],
        ['open', 'ana'],
        ['of another', 'ben'],
      ] as const) {
        await records.addInvitation(invitation('one', id, by));
      }
      await records.spendInvitation('used', 'cem');
      await records.withdrawInvitationsOf('one', 'ana');
      expect(await records.findInvitation('open')).toBeNull();
      expect(await records.findInvitation('used')).not.toBeNull();
      expect(await records.findInvitation('of another')).not.toBeNull();
    });
  });

  describe('in a transaction', () => {
    test('does all of it or nothing', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const work = store.transaction('one', async (records) => {
        await records.changeMember('one', 'ana', { role: 'viewer' });
        await records.addMember(member('one', 'ben'));
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      expect((await store.records.findMember('one', 'ana'))?.role).toBe('owner');
      expect(await store.records.findMember('one', 'ben')).toBeNull();
    });

    test('lets one piece of work finish before the next begins', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const countUp = () =>
        store.transaction('one', async (records) => {
          const before = Number((await records.findMember('one', 'ana'))?.selfLockbox) || 0;
          await Promise.resolve();
          await records.changeMember('one', 'ana', { selfLockbox: String(before + 1) });
        });
      await Promise.all(Array.from({ length: 20 }, countUp));
      expect((await store.records.findMember('one', 'ana'))?.selfLockbox).toBe('20');
    });
  });

  describe('of updates', () => {
    test('counts each notebook from one, without a gap', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      await addNotebook(store, 'two');
      const places = await store.append([
        { notebookId: 'one', bytes: bytes(1) },
        { notebookId: 'two', bytes: bytes(2) },
        { notebookId: 'nowhere', bytes: bytes(3) },
        { notebookId: 'one', bytes: bytes(4) },
      ]);
      expect(places).toEqual([1, 1, null, 2]);
      expect(await store.append([{ notebookId: 'one', bytes: bytes(5) }])).toEqual([3]);
      expect(await store.readLog('one')).toEqual({
        snapshot: null,
        updates: [
          { seq: 1, bytes: bytes(1) },
          { seq: 2, bytes: bytes(4) },
          { seq: 3, bytes: bytes(5) },
        ],
      });
    });

    test('takes many at once and gives them back in order', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const many = Array.from({ length: 1_234 }, (_, index) => bytes(index & 255, index >> 8));
      await store.append(many.map((update) => ({ notebookId: 'one', bytes: update })));
      const { updates } = await store.readLog('one');
      expect(updates.map((update) => update.bytes)).toEqual(many);
    });

    test('puts a snapshot in place of what it stands for, and of nothing later', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const append = (value: number) => store.append([{ notebookId: 'one', bytes: bytes(value) }]);
      for (const value of [1, 2, 3]) await append(value);
      await store.replaceLog('one', { upTo: 2, bytes: bytes(12), madeAt: 5 }, []);
      expect(await store.readLog('one')).toEqual({
        snapshot: { upTo: 2, bytes: bytes(12), madeAt: 5 },
        updates: [{ seq: 3, bytes: bytes(3) }],
      });
      expect(await append(4)).toEqual([4]);
    });

    test('tells what came after a place, with the snapshot only where it reaches further', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      const append = (value: number) => store.append([{ notebookId: 'one', bytes: bytes(value) }]);
      for (const value of [1, 2, 3, 4]) await append(value);
      expect((await store.readLog('one', 3)).updates).toEqual([{ seq: 4, bytes: bytes(4) }]);
      await store.replaceLog('one', { upTo: 3, bytes: bytes(123), madeAt: 5 }, []);
      expect(await store.readLog('one', 3)).toEqual({
        snapshot: null,
        updates: [{ seq: 4, bytes: bytes(4) }],
      });
      expect(await store.readLog('one', 2)).toEqual({
        snapshot: { upTo: 3, bytes: bytes(123), madeAt: 5 },
        updates: [{ seq: 4, bytes: bytes(4) }],
      });
      expect(await store.readLog('one', 4)).toEqual({ snapshot: null, updates: [] });
    });

    test('knows how far each notebook has come', async () => {
      const store = await open();
      for (const id of ['one', 'two', 'three']) await addNotebook(store, id);
      await store.append([
        { notebookId: 'one', bytes: bytes(1) },
        { notebookId: 'one', bytes: bytes(2) },
      ]);
      await store.replaceLog('one', { upTo: 2, bytes: bytes(12), madeAt: 5 }, []);
      const heads = await store.readHeads(['one', 'two', 'nowhere']);
      expect(heads.toSorted((a, b) => b.lastSeq - a.lastSeq)).toEqual([
        { notebookId: 'one', lastSeq: 2, accessChanges: 0 },
        { notebookId: 'two', lastSeq: 0, accessChanges: 0 },
      ]);
      expect(await store.readHeads([])).toEqual([]);
    });

    test('keeps earlier snapshots as versions until it is told to forget them', async () => {
      const store = await open();
      await addNotebook(store, 'one');
      for (let value = 1; value <= 3; value += 1) {
        await store.append([{ notebookId: 'one', bytes: bytes(value) }]);
        const snapshot = { upTo: value, bytes: new Uint8Array(value), madeAt: value * 10 };
        await store.replaceLog('one', snapshot, value === 3 ? [1] : []);
      }
      expect(await store.listVersions('one')).toEqual([
        { upTo: 3, size: 3, madeAt: 30 },
        { upTo: 2, size: 2, madeAt: 20 },
      ]);
    });
  });

  test('erases a notebook with everything in it', async () => {
    const store = await open();
    await addNotebook(store, 'one');
    await addNotebook(store, 'two');
    await store.records.addInvitation(invitation('one', 'open', 'ana'));
    await store.append([{ notebookId: 'one', bytes: bytes(1) }]);
    await store.replaceLog('one', { upTo: 1, bytes: bytes(1), madeAt: 1 }, []);
    await store.records.eraseNotebook('one');

    expect(await store.records.findNotebook('one')).toBeNull();
    expect(await store.records.listMembers('one')).toEqual([]);
    expect(await store.records.findDevice('one', 'phone')).toBeNull();
    expect(await store.records.findInvitation('open')).toBeNull();
    expect(await store.readLog('one')).toEqual({ snapshot: null, updates: [] });
    expect(await store.listVersions('one')).toEqual([]);
    expect(await store.records.findDevice('two', 'phone')).not.toBeNull();
  });

  test('can be checked', async () => {
    const store = await open();
    await expect(store.check()).resolves.toBeUndefined();
  });
});
