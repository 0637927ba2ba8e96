import { pino } from 'pino';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { defaultRetention } from '../retention.ts';
import { openSqliteStore, type SqliteStore } from '../store/sqlite/open-store.ts';
import { tendStore } from './retention.ts';
import { startTending } from './tending.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const now = Date.UTC(2026, 10, 25, 12);

let store: SqliteStore;
beforeEach(async () => {
  store = await openSqliteStore(makeTemporaryFolder());
  onTestFinished(() => store.close());
  await store.records.addNotebook({ notebookId: 'one', createdAt: 1 });
});

async function invite(invitationId: string, expiresAt: number, redeemedBy: string | null = null) {
  await store.records.addInvitation({
    ...{ invitationId, notebookId: 'one', tokenHash: 'hash', role: 'editor' },
    ...{ createdBy: 'ana', createdAt: 1, expiresAt, redeemedBy },
    box: redeemedBy === null ? 'sealed' : null,
  });
}

const isThere = async (invitationId: string) =>
  (await store.records.findInvitation(invitationId)) !== null;

describe('tending the store', () => {
  test('deletes what nobody redeemed in time, and what was redeemed long ago', async () => {
    await invite('open', now + 1);
    await invite('late', now);
    await invite('redeemed', now - 29 * DAY, 'ben');
    await invite('redeemed long ago', now - 30 * DAY, 'ben');
    expect((await tendStore(store, now)).invitations).toBe(2);
    expect(await isThere('open')).toBe(true);
    expect(await isThere('late')).toBe(false);
    expect(await isThere('redeemed')).toBe(true);
    expect(await isThere('redeemed long ago')).toBe(false);
  });

  test('keeps of a removed member who they were, and not the key ring', async () => {
    const member = {
      notebookId: 'one',
      role: 'editor' as const,
      authHash: 'auth',
      signKey: 'sign',
      boxKey: 'box',
      selfLockbox: 'sealed',
      joinedAt: 1,
    };
    await store.records.addMember({ ...member, memberId: 'ana', removedAt: null });
    await store.records.addMember({ ...member, memberId: 'ben', removedAt: now - 1 });
    expect((await tendStore(store, now)).keysOfRemoved).toBe(1);
    const [ana, ben] = await store.records.listMembers('one');
    expect(ana).toMatchObject({ authHash: 'auth', selfLockbox: 'sealed' });
    expect(ben).toMatchObject({ authHash: '', selfLockbox: '', signKey: 'sign', boxKey: 'box' });
    expect((await tendStore(store, now)).keysOfRemoved).toBe(0);
  });

  test('thins the versions of notebooks that nobody opens, and never takes the newest', async () => {
    for (let at = 0; at < 300; at += 1) {
      const notebookId = `quiet ${at}`;
      await store.records.addNotebook({ notebookId, createdAt: 1 });
      for (const [upTo, madeAt] of [40, 39, 38, 2].map((days, index) => [
        index,
        now - days * DAY,
      ])) {
        const snapshot = { upTo: upTo ?? 0, madeAt: madeAt ?? 0, bytes: new Uint8Array(9) };
        await store.replaceLog(notebookId, snapshot, []);
      }
    }
    await store.replaceLog('one', { upTo: 1, madeAt: 1, bytes: new Uint8Array(9) }, []);
    const tended = await Promise.all([tendStore(store, now), tendStore(store, now)]);
    expect(tended[0]?.versions).toBeGreaterThanOrEqual(300);
    for (const at of [0, 150, 299]) {
      const kept = await store.listVersions(`quiet ${at}`);
      expect(kept.map(({ upTo }) => upTo)).toEqual([3, 2]);
    }
    expect(await store.listVersions('one')).toHaveLength(1);
    expect((await tendStore(store, now)).versions).toBe(0);
  });

  test('happens while the server runs, and has ended when it stops', async () => {
    await invite('late', 1);
    const told = Promise.withResolvers<object>();
    const log = pino({ level: 'info' }, { write: (line) => told.resolve(JSON.parse(line)) });
    const tending = startTending(store, log, defaultRetention, { first: 1, every: HOUR });
    expect(await told.promise).toMatchObject({ msg: 'store tended', invitations: 1 });
    await tending.stop();
    expect(await isThere('late')).toBe(false);
  });
});
