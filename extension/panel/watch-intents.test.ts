import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIntents } from './watch-intents.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How many intents there are, and how often the worker was called. */
function aPanel(left: number) {
  const panel = { left, calls: 0, put: () => {} };
  watchIntents(
    {
      list: async () => Array(panel.left).fill({}),
      onChange: (listener) => {
        panel.put = listener;
      },
    },
    () => {
      panel.calls += 1;
    },
  );
  return panel;
}

test('a panel that opens has done what was left undone', async () => {
  const panel = aPanel(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(panel.calls).toBe(1);
});

test('what the worker does by itself is left to it', async () => {
  const panel = aPanel(0);
  panel.left = 1;
  panel.put();
  await vi.advanceTimersByTimeAsync(300);
  panel.left = 0;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(panel.calls).toBe(0);
});

test('what is still there after a while is asked for again, and less and less often', async () => {
  const panel = aPanel(0);
  panel.left = 1;
  panel.put();
  await vi.advanceTimersByTimeAsync(500);
  expect(panel.calls).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(panel.calls).toBe(2);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(panel.calls).toBeLessThan(12);
});
