import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readBlocks, watchBlocks } from './rich-blocks.ts';
import { writeParagraphs } from './rich-text.ts';

function newText() {
  return new Y.Doc().getXmlFragment('answer');
}

function plain(text: string) {
  return { text, bold: false, italic: false, href: null };
}

test('paragraphs and lists are read as blocks', () => {
  const text = newText();
  writeParagraphs(text, ['Same script as yours.', ['Name it', 'Wait']]);
  expect(readBlocks(text)).toEqual({
    known: true,
    blocks: [
      { kind: 'paragraph', spans: [plain('Same script as yours.')] },
      {
        kind: 'bullets',
        items: [
          [{ kind: 'paragraph', spans: [plain('Name it')] }],
          [{ kind: 'paragraph', spans: [plain('Wait')] }],
        ],
      },
    ],
  });
});

test('a link leads to web and mail addresses and to nothing else', () => {
  const text = newText();
  const paragraph = new Y.XmlElement('paragraph');
  text.push([paragraph]);
  const words = new Y.XmlText();
  paragraph.push([words]);
  words.insert(0, 'good', { link: { href: 'https://example.org/' } });
  words.insert(4, 'bad', { link: { href: 'javascript:alert(1)' }, bold: {} });
  const [block] = readBlocks(text).blocks;
  expect(block).toEqual({
    kind: 'paragraph',
    spans: [
      { ...plain('good'), href: 'https://example.org/' },
      { ...plain('bad'), bold: true },
    ],
  });
});

test.each([
  ['an element', () => new Y.XmlElement('table')],
  [
    'a mark',
    () => {
      const words = new Y.XmlText();
      words.insert(0, 'coloured', { highlight: {} });
      return words;
    },
  ],
])('text with %s that only a newer app knows is not for this editor', (_, unknown) => {
  const text = newText();
  const paragraph = new Y.XmlElement('paragraph');
  text.push([paragraph]);
  expect(readBlocks(text).known).toBe(true);
  paragraph.push([unknown()]);
  expect(readBlocks(text).known).toBe(false);
});

test('the words of an unknown element are still shown', () => {
  const text = newText();
  const callout = new Y.XmlElement('callout');
  text.push([callout]);
  const paragraph = new Y.XmlElement('paragraph');
  callout.push([paragraph]);
  paragraph.push([new Y.XmlText('Breathe out slowly')]);
  expect(readBlocks(text)).toEqual({
    known: false,
    blocks: [{ kind: 'paragraph', spans: [plain('Breathe out slowly')] }],
  });
});

test('a watcher tells of typing, and keeps its snapshot between changes', () => {
  const text = newText();
  writeParagraphs(text, ['Worry time']);
  const watched = watchBlocks(text);
  let told = 0;
  const end = watched.subscribe(() => {
    told += 1;
  });
  const before = watched.getSnapshot();
  expect(watched.getSnapshot()).toBe(before);
  writeParagraphs(text, ['moves to after snack']);
  expect(told).toBe(1);
  expect(watched.getSnapshot().blocks).toHaveLength(2);
  end();
  writeParagraphs(text, ['unheard']);
  expect(told).toBe(1);
});
