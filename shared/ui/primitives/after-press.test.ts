// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { afterPress } from './after-press.ts';

const root = document.documentElement;
afterEach(() => vi.restoreAllMocks());

test('a field that is left by keys is done with at once', () => {
  const act = vi.fn();
  afterPress(act);
  expect(act).toHaveBeenCalledOnce();
});

test('a field that is left by a press is done with when the press is over, once', () => {
  const act = vi.fn();
  vi.spyOn(root, 'matches').mockImplementation((selector) => selector === ':active');
  afterPress(act);
  expect(act).not.toHaveBeenCalled();
  for (const _ of [1, 2]) root.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  expect(act).toHaveBeenCalledOnce();
});
