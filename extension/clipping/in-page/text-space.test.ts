// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { readTextSpace } from './text-space.ts';

afterEach(() => document.body.replaceChildren());

function spaceOf(html: string) {
  document.body.innerHTML = html;
  return readTextSpace(document.body);
}

test('runs of blanks are one, and the border of a block is one', () => {
  expect(spaceOf('<h1>Worry\n  time</h1><p>Name  <b>the</b> worry.</p>Then wait').text).toBe(
    'Worry time Name the worry. Then wait',
  );
});

test.each([
  ['a line break', 'one<br>two', 'one two'],
  ['cells', '<table><tr><td>Mon</td><td>4</td></tr></table>', 'Mon 4'],
  ['parts of a word', 'w<b>orr</b>y', 'worry'],
  ['soft hyphens and zero-width spaces', 'wor\u00adry\u200btime', 'worrytime'],
  ['readings of characters', '<ruby>心<rp>(</rp><rt>しん</rt><rp>)</rp>配</ruby>', '心配'],
  ['code and fields', 'a<script>b</script><style>c</style><textarea>d</textarea>e', 'ae'],
  ['nothing', '', ''],
])('%s', (_what, html, text) => {
  expect(spaceOf(html).text.trim()).toBe(text);
});

test('what an open shadow root shows stands in place of its host', () => {
  document.body.innerHTML = '<p>before</p><div id="host"><b>slotted</b></div><p>after</p>';
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>inside</p>';
  expect(readTextSpace(document.body).text).toBe('before inside after');
});

test('every place leads to the text and back', () => {
  const { text, positionOf, placeOf } = spaceOf(
    '<p>  Name\n the <b> worry</b>\u00ad now. </p><p></p><p> </p><ul><li>Wait <i>a</i></li><li>Breathe</li></ul>',
  );
  expect(text).toBe('Name the worry now. Wait a Breathe');
  for (let at = 0; at < text.length; at++) {
    const place = placeOf(at, 'after');
    if (place === null) throw new Error('there are words');
    // Blanks that a block's border makes lead to the words behind it.
    const back = positionOf(place.node, place.offset);
    expect([at, at + 1]).toContain(back);
    if (text[at] !== ' ') expect(back).toBe(at);
  }
});

test('a passage has the same words in the page as in the text', () => {
  const { text, placeOf } = spaceOf('<p>One <b>two</b></p><p>three  four</p>');
  for (const words of ['two three', 'One two', 'three four', 'o three f']) {
    const start = placeOf(text.indexOf(words), 'after');
    const end = placeOf(text.indexOf(words) + words.length, 'before');
    if (start === null || end === null) throw new Error('there are words');
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    const plain = (each: string) => each.replace(/\s/g, '');
    expect(plain(range.toString())).toBe(plain(words));
  }
});

test('an element stands where its first words do', () => {
  const { text, positionOf } = spaceOf('<p>One</p><p><b></b>two</p><p>three</p>');
  const [, second = document.body] = document.querySelectorAll('p');
  expect(positionOf(second, 0)).toBe(text.indexOf('two'));
  expect(positionOf(document.body, 2)).toBe(text.indexOf('three'));
  expect(positionOf(document.body, 3)).toBe(text.length);
});
