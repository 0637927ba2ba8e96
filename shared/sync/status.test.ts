import { expect, test, vi } from 'vitest';
import type { Clock } from './clock.ts';
import type { ConnectionState } from './connection.ts';
import type { StorageTrouble } from './local-copy.ts';
import { newState, type SealedState } from './sealed-state.ts';
import { watchStatus } from './status.ts';

/** Facts that a test sets, and a clock that it turns. */
function createSources() {
  const listeners = new Set<() => void>();
  const timers: { at: number; task: () => void }[] = [];
  let now = 0;
  let facts = {
    sealed: newState,
    state: { name: 'live' } as ConnectionState,
    covered: true,
    trouble: null as StorageTrouble | null,
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const clock: Clock = {
    now: () => now,
    after(delay, task) {
      const timer = { at: now + delay, task };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  };
  return {
    set(news: Partial<Omit<typeof facts, 'sealed'>> & { sealed?: Partial<SealedState> }) {
      facts = { ...facts, ...news, sealed: { ...facts.sealed, ...news.sealed } };
      for (const listener of [...listeners]) listener();
    },
    pass(time: number) {
      now += time;
      for (const timer of timers.splice(0)) {
        if (timer.at <= now) timer.task();
        else timers.push(timer);
      }
    },
    sources: {
      clock,
      sealed: { subscribe, snapshot: () => facts.sealed },
      connection: {
        subscribe,
        get state() {
          return facts.state;
        },
        get covered() {
          return facts.covered;
        },
      },
      localCopy: {
        subscribe,
        get trouble() {
          return facts.trouble;
        },
      },
    },
  };
}

test('saved means sealed and covered by the server’s disk, both', () => {
  const { sources, set } = createSources();
  const status = watchStatus(sources);
  expect(status.getSnapshot().sync).toEqual({ name: 'saved' });
  set({ sealed: { unflushed: true } });
  expect(status.getSnapshot().sync).toEqual({ name: 'saving' });
  set({ sealed: { unflushed: false }, covered: false });
  expect(status.getSnapshot().sync).toEqual({ name: 'saving' });
  set({ covered: true });
  expect(status.getSnapshot().sync).toEqual({ name: 'saved' });
});

test('synced is not saved: an old promise counts for nothing on a line that is only coming up', () => {
  const { sources, set } = createSources();
  const status = watchStatus(sources);
  set({ state: { name: 'syncing' } });
  expect(status.getSnapshot().sync).toEqual({ name: 'saving' });
});

test('what waits ten seconds on a live line is told, and forgotten when it is through', () => {
  const { sources, set, pass } = createSources();
  const status = watchStatus(sources);
  set({ covered: false });
  pass(9_999);
  expect(status.getSnapshot().troubles).toEqual([]);
  pass(1);
  expect(status.getSnapshot()).toEqual({
    sync: { name: 'unsynced', keptOnDevice: true },
    troubles: [{ code: 'unsynced' }],
  });
  set({ covered: true });
  expect(status.getSnapshot()).toEqual({ sync: { name: 'saved' }, troubles: [] });
});

test('offline time is not waiting time', () => {
  const { sources, set, pass } = createSources();
  const status = watchStatus(sources);
  set({ covered: false, state: { name: 'offline' } });
  pass(60_000);
  expect(status.getSnapshot().sync).toEqual({ name: 'offline', keptOnDevice: true, waiting: true });
  set({ state: { name: 'live' } });
  expect(status.getSnapshot().sync).toEqual({ name: 'saving' });
});

test.each(['refused', 'full', 'lost'] as const)(
  'a device that cannot keep (%s) never claims it',
  (trouble) => {
    const { sources, set } = createSources();
    const status = watchStatus(sources);
    set({ trouble, state: { name: 'offline' }, covered: false });
    const name = 'cannot-save-on-device';
    expect(status.getSnapshot().sync).toEqual({ name, trouble, online: false, saved: false });
    set({ state: { name: 'live' }, covered: true });
    expect(status.getSnapshot().sync).toEqual({ name, trouble, online: true, saved: true });
  },
);

test('a journal that cannot be written is a device that cannot keep', () => {
  const { sources, set } = createSources();
  const status = watchStatus(sources);
  set({ sealed: { journal: 'failing' } });
  expect(status.getSnapshot().sync.name).toBe('cannot-save-on-device');
});

test('words that wait for another device are told after a minute', () => {
  const { sources, set, pass } = createSources();
  const status = watchStatus(sources);
  set({ sealed: { pendingSince: 0 } });
  pass(59_999);
  expect(status.getSnapshot().troubles).toEqual([]);
  pass(1);
  expect(status.getSnapshot().troubles).toEqual([{ code: 'pending' }]);
});

test('each trouble of the seals is one line', () => {
  const { sources, set } = createSources();
  const status = watchStatus(sources);
  set({
    state: { name: 'refused', reason: 'no-access' },
    sealed: {
      problems: [
        { id: '1:0', reason: 'no-key', keyName: 'k' },
        { id: '1:1', reason: 'no-key', keyName: 'k' },
        { id: '1:2', reason: 'damaged', keyName: null },
        { id: '1:3', reason: 'new-version', keyName: null },
      ],
      keyWarnings: [{ keyName: 'k', reason: 'unknown-signer' }],
      size: { bytes: 6_000_000, level: 'warn' },
    },
  });
  expect(status.getSnapshot().troubles).toEqual([
    { code: 'revoked' },
    { code: 'key-record-invalid', count: 1 },
    { code: 'no-key', count: 2 },
    { code: 'new-version' },
    { code: 'damaged', ids: ['1:2'] },
    { code: 'too-large', level: 'warn' },
  ]);
});

test('news that change nothing are no news', () => {
  const { sources, set } = createSources();
  const status = watchStatus(sources);
  const before = status.getSnapshot();
  const listener = vi.fn();
  status.subscribe(listener);
  set({ sealed: { size: { bytes: 1, level: 'fine' } } });
  expect(status.getSnapshot()).toBe(before);
  expect(listener).not.toHaveBeenCalled();
});
