import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { noMetrics } from '../metrics/metrics.ts';
import type { Append } from '../store/store.ts';
import { createCommits } from './commits.ts';

/** A disk whose transactions end when told to. */
function createSlowDisk() {
  const begun: { appends: readonly Append[]; end: (error?: Error) => void }[] = [];
  let wake = () => {};
  return {
    append(appends: readonly Append[]) {
      return new Promise<number[]>((resolve, reject) => {
        const end = (error?: Error) =>
          error === undefined ? resolve(appends.map((_append, index) => index + 1)) : reject(error);
        begun.push({ appends, end });
        wake();
      });
    },
    async transaction(index: number) {
      for (;;) {
        const found = begun[index];
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

const write = (notebookId: string, told: (outcome: unknown) => void = () => {}) => ({
  notebookId,
  bytes: new Uint8Array([1]),
  committed: told,
  failed: told,
});

test('what arrives during a commit shares the next one', async () => {
  const disk = createSlowDisk();
  const commits = createCommits(disk, noMetrics);
  commits.submit(write('first'));
  const first = await disk.transaction(0);
  for (const name of ['second', 'third']) commits.submit(write(name));
  first.end();
  const second = await disk.transaction(1);
  expect(first.appends.map(({ notebookId }) => notebookId)).toEqual(['first']);
  expect(second.appends.map(({ notebookId }) => notebookId)).toEqual(['second', 'third']);
});

test('nobody is told before the disk is done', async () => {
  const disk = createSlowDisk();
  const commits = createCommits(disk, noMetrics);
  const outcomes: unknown[] = [];
  const told = new Promise<void>((resolve) => {
    commits.submit(
      write('notebook', (outcome) => {
        outcomes.push(outcome);
        resolve();
      }),
    );
  });
  const transaction = await disk.transaction(0);
  expect(outcomes).toEqual([]);
  transaction.end();
  await told;
  expect(outcomes).toEqual([1]);
});

test('a failed transaction is told to its own writers, and the next one goes on', async () => {
  const disk = createSlowDisk();
  const commits = createCommits(disk, noMetrics);
  const full = new Error('disk full');
  const outcome = new Promise((resolve) => commits.submit(write('unlucky', resolve)));
  (await disk.transaction(0)).end(full);
  expect(await outcome).toBe(full);
  const later = new Promise((resolve) => commits.submit(write('lucky', resolve)));
  (await disk.transaction(1)).end();
  expect(await later).toBe(1);
});

test('the longer a transaction takes, the later the next one begins', async () => {
  const disk = createSlowDisk();
  const begun: number[] = [];
  const append: typeof disk.append = (appends) => {
    begun.push(performance.now());
    return disk.append(appends);
  };
  const commits = createCommits({ append }, noMetrics);
  commits.submit(write('first'));
  const first = await disk.transaction(0);
  commits.submit(write('second'));
  await pause(7);
  first.end();
  await disk.transaction(1);
  const [one = 0, other = 0] = begun;
  expect(other - one).toBeGreaterThan(25);
});
