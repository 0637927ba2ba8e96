// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { afterPress } from './after-press.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const happens = (event: string) =>
  document.body.dispatchEvent(new Event(event, { bubbles: true, composed: true }));

test('without a press it is done at once', () => {
  const act = vi.fn();
  afterPress(act);
  expect(act).toHaveBeenCalledOnce();
});

test.each(['pointerup', 'pointercancel', 'dragend'])(
  'during a press it waits for the %s, and is done once, after the click',
  (end) => {
    const act = vi.fn();
    happens('pointerdown');
    afterPress(act);
    afterPress(act);
    happens(end);
    expect(act).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(act).toHaveBeenCalledOnce();
    happens(end);
    vi.runAllTimers();
    expect(act).toHaveBeenCalledOnce();
  },
);

test('a field that is left by the press does not end it, and a window that is left does', () => {
  const act = vi.fn();
  happens('pointerdown');
  afterPress(act);
  document.body.dispatchEvent(new FocusEvent('blur'));
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  window.dispatchEvent(new FocusEvent('blur'));
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});

test('a second press before it was done holds it again', () => {
  const act = vi.fn();
  happens('pointerdown');
  afterPress(act);
  happens('pointerup');
  happens('pointerdown');
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  happens('pointerup');
  vi.runAllTimers();
  expect(act).toHaveBeenCalledOnce();
});
