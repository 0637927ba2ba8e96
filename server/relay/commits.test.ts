import { expect, test } from 'vitest';
import { noMetrics } from '../metrics/metrics.ts';
import type { Append } from '../store/store.ts';
import { createCommits } from './commits.ts';

/** A disk whose transactions end when told to. */
function createSlowDisk() {
  const begun: { appends: readonly Append[]; end: (error?: Error) => void }[] = [];
  let wake = () => {};
  return {
    appendEvery: 4,
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

test('while there is always something, transactions begin no more often than the store asks', async () => {
  const begun: number[] = [];
  const disk = {
    appendEvery: 30,
    async append(appends: readonly Append[]) {
      begun.push(performance.now());
      return appends.map(() => 1);
    },
  };
  const commits = createCommits(disk, noMetrics);
  for (let count = 0; count < 3; count += 1) {
    await new Promise((resolve) => commits.submit(write('notebook', resolve)));
  }
  const [first = 0, second = 0, third = 0] = begun;
  expect(second - first).toBeGreaterThan(25);
  expect(third - second).toBeGreaterThan(25);
});
