// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryHost } from '#tests/gallery/memory-host.ts';
import { drawCaret, watchCaretMotion } from './carets.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Dr. Okafor's caret in an editor of this window. */
async function showCaret() {
  const host = createMemoryHost();
  const facts = { title: 'Maya', childName: 'Maya', server: '' };
  const memory = host.opened.get(await host.start(facts, { name: 'Ana', kind: 'caregiver' }));
  if (memory === undefined) throw new Error('it was just started');
  const { awareness } = memory.join('okafor');
  const root = document.createElement('div');
  const user = { name: 'Dr. Okafor', kind: 'clinician', caret: String(awareness.clientID) };
  const caret = drawCaret(user);
  root.append(caret);
  const stop = watchCaretMotion(memory.opened.awareness, root);
  const moveTo = (cursor: unknown) => awareness.setLocalState({ user, cursor });
  return { caret, moveTo, stop, touch: (field: string) => awareness.setLocalStateField(field, 1) };
}

test('the name shows while the caret moves, and is a dot two seconds later', async () => {
  const { caret, moveTo, stop } = await showCaret();
  expect(caret.hasAttribute('data-moving')).toBe(false);
  moveTo({ anchor: 1, head: 1 });
  expect(caret.hasAttribute('data-moving')).toBe(true);
  vi.advanceTimersByTime(1500);
  moveTo({ anchor: 2, head: 2 });
  vi.advanceTimersByTime(1999);
  expect(caret.hasAttribute('data-moving')).toBe(true);
  vi.advanceTimersByTime(1);
  expect(caret.hasAttribute('data-moving')).toBe(false);
  stop();
});

test('news about the person that is not their caret leaves the dot', async () => {
  const { caret, moveTo, stop, touch } = await showCaret();
  moveTo({ anchor: 1, head: 1 });
  vi.advanceTimersByTime(2000);
  touch('presence');
  expect(caret.hasAttribute('data-moving')).toBe(false);
  stop();
});

test('a caret drawn anew while its owner moves still carries the name', async () => {
  const { caret, moveTo, stop } = await showCaret();
  moveTo({ anchor: 1, head: 1 });
  const redrawn = drawCaret({ name: 'Dr. Okafor', kind: 'clinician', caret: caret.dataset.caret });
  expect(redrawn.hasAttribute('data-moving')).toBe(true);
  stop();
});

test('what another program says of itself is shown as plain words, in a colour of ours', () => {
  const caret = drawCaret({ name: '<img onerror=x>', kind: 'admin', color: 'url(x)' });
  expect(caret.querySelector('img')).toBeNull();
  expect(caret.textContent).toBe('<img onerror=x>');
  expect(caret.dataset.tone).toBe('helper');
});
