import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { giveMemoryBack } from './give-memory-back.ts';
import { createLog } from './log.ts';

const LOOK = 10_000;

function watched(collect: () => Promise<void>) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let share = 0;
  giveMemoryBack({ log: createLog('silent'), busy: () => share, collect });
  return async (busy: number) => {
    share = busy;
    await vi.advanceTimersByTimeAsync(LOOK);
  };
}

test('memory goes back once after each rush, and not while it lasts', async () => {
  let collections = 0;
  const pass = watched(async () => {
    collections += 1;
  });
  await pass(0.5);
  await pass(0.06);
  expect(collections).toBe(0);
  await pass(0.01);
  await pass(0.01);
  expect(collections).toBe(1);
  await pass(0.9);
  expect(collections).toBe(1);
  await pass(0);
  expect(collections).toBe(2);
});

test('where it cannot be given back, it is tried again after the next rush', async () => {
  let tries = 0;
  const pass = watched(async () => {
    tries += 1;
    throw new Error('no inspector');
  });
  await pass(0);
  await pass(0);
  expect(tries).toBe(1);
  await pass(1);
  await pass(0);
  expect(tries).toBe(2);
});

test('what a common collection keeps in reserve goes back, and the process goes on', async () => {
  const { href } = new URL('./give-memory-back.ts', import.meta.url);
  const script = `
    import { collectAll } from ${JSON.stringify(href)};
    let kept = Array.from({ length: 300_000 }, (_, index) => ({ index, own: [index] }));
    kept = kept.slice(0, 100_000);
    gc();
    gc();
    const before = process.memoryUsage.rss();
    await collectAll();
    await new Promise((resolve) => setTimeout(resolve, 1));
    console.log(JSON.stringify({ before, after: process.memoryUsage.rss(), kept: kept.length }));`;
  const command = ['--expose-gc', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  const { before, after, kept } = JSON.parse(stdout);
  expect(kept).toBe(100_000);
  expect(before - after).toBeGreaterThan(16 * 1024 * 1024);
}, 20_000);
