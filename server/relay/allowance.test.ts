import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

test('an allowance is spent at once and earned back with time, up to its size', () => {
  let now = 0;
  const allowance = createAllowance({ perSecond: 2, atOnce: 3 }, () => now);
  expect([1, 1, 1, 1].map((cost) => allowance.take(cost))).toEqual([true, true, true, false]);
  now = 500;
  expect([allowance.take(1), allowance.take(1)]).toEqual([true, false]);
  now = 60_000;
  expect([allowance.take(3), allowance.take(1)]).toEqual([true, false]);
});
