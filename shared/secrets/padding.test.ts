import { expect, test } from 'vitest';
import { padmeLength } from './padding.ts';

test('lengths are rounded as Padmé rounds them', () => {
  // The lower bits that are cleared: floor(log2 L) − (floor(log2 floor(log2 L)) + 1).
  expect([1, 2, 9, 64, 65, 100, 1000, 1025, 1_000_001].map(padmeLength)).toEqual([
    1, 2, 10, 64, 72, 104, 1024, 1088, 1_015_808,
  ]);
});

test('padding never shortens and never costs more than an eighth', () => {
  for (let length = 1; length < 70_000; length += 13) {
    expect(padmeLength(length)).toBeGreaterThanOrEqual(length);
    expect(padmeLength(length)).toBeLessThanOrEqual(length * 1.125);
  }
});
