import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createCircle } from '#tests/support/circle.ts';
import { proposeGoal } from './goals.ts';
import { plainText, type RichText, readRichText, writeParagraphs } from './rich-text.ts';
import { wordFields } from './shape.ts';
import { addEntry } from './write.ts';

function inDocument(fill: (richText: RichText) => void): RichText {
  const fragment = new Y.Doc().getXmlFragment('words');
  fill(fragment);
  return fragment;
}

test('every entry is born with its rich text', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  for (const collection of ['goals', 'questions', 'practices', 'notes', 'sessions'] as const) {
    const id = addEntry(Ana.notebook, collection, {});
    for (const field of wordFields[collection]) {
      expect(readRichText(Luis.notebook.doc, id, field)).not.toBeNull();
    }
  }
});

test('rich text that is missing is not made by reading it', () => {
  const { Ana } = createCircle(['Ana']);
  const before = Y.encodeStateAsUpdate(Ana.notebook.doc);
  expect(readRichText(Ana.notebook.doc, 'nowhere', 'plan')).toBeNull();
  expect(Y.encodeStateAsUpdate(Ana.notebook.doc)).toEqual(before);
});

test('two people typing into one plan while offline keep both their words', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep' });
  Ana.goOffline();
  for (const { notebook } of [Ana, Luis]) {
    const plan = readRichText(notebook.doc, goalId, 'plan');
    if (plan) writeParagraphs(plan, [`${notebook.me} reads the story`]);
  }
  Ana.goOnline();
  const plans = [Ana, Luis].map(({ notebook }) => {
    const plan = readRichText(notebook.doc, goalId, 'plan');
    return plan ? plainText(plan).split('\n') : [];
  });
  expect(plans[0]).toEqual(plans[1]);
  expect(plans[0]?.toSorted()).toEqual(['Ana reads the story', 'Luis reads the story']);
});

test('the plain text has a line per paragraph and list item, and leaves out empty ones', () => {
  const written = inDocument((richText) =>
    writeParagraphs(richText, ['Every evening', '', ['Set the timer', 'Close the box']]),
  );
  expect(plainText(written)).toBe('Every evening\nSet the timer\nClose the box');
});

test('marks do not show in plain text, and a hard break ends the line', () => {
  const written = inDocument((richText) => {
    const paragraph = new Y.XmlElement('paragraph');
    const words = new Y.XmlText();
    richText.push([paragraph]);
    paragraph.push([words, new Y.XmlElement('hardBreak'), new Y.XmlText('Second line')]);
    words.applyDelta([{ insert: 'First ' }, { insert: 'line', attributes: { bold: {} } }]);
  });
  expect(plainText(written)).toBe('First line\nSecond line');
});

test('nesting far deeper than anybody writes is not followed', () => {
  const nested = inDocument((richText) => {
    richText.push([new Y.XmlText('On top')]);
    let innermost = richText;
    for (let depth = 0; depth < 500; depth++) {
      const element = new Y.XmlElement('p');
      innermost.push([element]);
      innermost = element;
    }
    innermost.push([new Y.XmlText('Below')]);
  });
  expect(plainText(nested)).toBe('On top');
});
