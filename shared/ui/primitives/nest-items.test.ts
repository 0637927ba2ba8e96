import { expect, test } from 'vitest';
import { nestItems } from './nest-items.ts';

/** "a 0, b 1" as items, and back as brackets. */
function nested(outline: string): string {
  const items = outline.split(', ').map((item) => {
    const [text = '', depth] = item.split(' ');
    return { text, depth: Number(depth) };
  });
  const say = (all: ReturnType<typeof nestItems>): string =>
    all.map(({ text, inner }) => text + (inner.length > 0 ? `(${say(inner)})` : '')).join(' ');
  return say(nestItems(items));
}

test.each([
  ['a 0, b 0', 'a b'],
  ['a 0, b 1, c 1, d 0', 'a(b c) d'],
  ['a 0, b 1, c 2, d 1, e 0', 'a(b(c) d) e'],
  ['a 0, b 3, c 1, d 0', 'a(b c) d'],
  ['a 2, b 1, c 0', 'a b c'],
])('%s is %s', (outline, tree) => {
  expect(nested(outline)).toBe(tree);
});

test('a list of any length and depth keeps every item', () => {
  const items = Array.from({ length: 200 }, (_, at) => ({ text: `${at}`, depth: at % 9 }));
  const count = (all: ReturnType<typeof nestItems>): number =>
    all.reduce((sum, { inner }) => sum + 1 + count(inner), 0);
  expect(count(nestItems(items))).toBe(200);
});
