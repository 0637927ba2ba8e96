// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { findPassages } from './find-passages.ts';

const sentence = 'A worry that is answered ten times before sleep learns to come back.';
const passages = [{ id: 'one', quote: sentence, anchor: null }];

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

test('what stands there is found at once, however patient one is', async () => {
  document.body.innerHTML = `<p>Before.</p><p>${sentence.replace('ten', '<b>ten</b>')}</p>`;
  const other = { id: 'two', quote: 'Before.', anchor: null };
  const sought = { passages: [...passages, other], show: false, patience: 60_000 };
  expect(await findPassages(sought)).toEqual(['one', 'two']);
});

test('what comes later is found then, also in a shadow tree', async () => {
  document.body.innerHTML = '<p>Before.</p><div></div>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  const finding = findPassages({ passages, show: false, patience: 60_000 });
  document.body.append('A first change that is none of ours.');
  if (root) root.innerHTML = `<p>${sentence}</p>`;
  expect(await finding).toEqual(['one']);
});

test('patience has an end, and then nobody watches the page any more', async () => {
  const ended = vi.spyOn(MutationObserver.prototype, 'disconnect');
  document.body.innerHTML = '<p>Before.</p>';
  expect(await findPassages({ passages, show: false, patience: 50 })).toEqual([]);
  expect(ended).toHaveBeenCalledTimes(1);
});

test('a page that never rests is not looked at all the time', async () => {
  document.body.innerHTML = '<p></p><div></div>';
  document.querySelector('div')?.attachShadow({ mode: 'open' });
  // Each look tells the observer of the shadow tree that it met.
  const looks = vi.spyOn(MutationObserver.prototype, 'observe');
  let ticks = 0;
  const ticking = setInterval(() => {
    document.querySelector('p')?.replaceChildren(String(ticks++));
  }, 5);
  await findPassages({ passages, show: false, patience: 700 });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(20);
  expect(looks.mock.calls.length).toBeGreaterThan(2);
  expect(looks.mock.calls.length).toBeLessThan(10);
});
