import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { watchCollection } from './collection.ts';
import { proposeGoal } from './goals.ts';
import { askQuestion, editQuestion } from './questions.ts';
import { readRichText } from './rich-text.ts';
import { entryFields } from './shape.ts';
import { archiveEntry, editEntry, restoreEntry } from './write.ts';

afterEach(() => vi.restoreAllMocks());

test('one edit makes one new snapshot; every other entry keeps its identity', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const ids = ['a', 'b', 'c'].map((text) => askQuestion(Ana.notebook, { text }));
  const before = Luis.notebook.questions.getSnapshot();
  editQuestion(Ana.notebook, ids[1] ?? '', { text: 'b, in other words' });
  const after = Luis.notebook.questions.getSnapshot();
  expect(after).not.toBe(before);
  expect(after.map((entry, at) => entry === before[at])).toEqual([true, false, true]);
});

test('fifty keystrokes in rich text wake no list', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const questionId = askQuestion(Ana.notebook, { text: 'How long?' });
  const before = Luis.notebook.questions.getSnapshot();
  let woken = 0;
  for (const { notebook } of [Ana, Luis]) notebook.questions.subscribe(() => woken++);
  const answer = readRichText(Ana.notebook.doc, questionId, 'answer');
  const words = new Y.XmlText();
  answer?.push([words]);
  for (let at = 0; at < 50; at++) words.insert(at, 'x');
  expect(readRichText(Luis.notebook.doc, questionId, 'answer')?.toString()).toContain('xxx');
  expect(woken).toBe(0);
  expect(Luis.notebook.questions.getSnapshot()).toBe(before);
});

test('an edit of what is there already, or of what is not shown, wakes nobody', () => {
  const clock = { at: NOON };
  const { Ana } = createCircle(['Ana'], clock);
  const { questions, doc } = Ana.notebook;
  const questionId = askQuestion(Ana.notebook, { text: 'How long?' });
  clock.at += 1_000;
  let woken = 0;
  questions.subscribe(() => woken++);
  const before = questions.getSnapshot();
  editQuestion(Ana.notebook, questionId, { text: 'How long?' });
  editEntry(Ana.notebook, 'questions', questionId, { sourceUrl: null, archivedAt: null });
  doc.getMap<Y.Map<unknown>>('questions').get(questionId)?.set('melody', 'la la');
  expect(woken).toBe(0);
  expect(questions.getSnapshot()).toBe(before);
  expect(questions.get(questionId)).toBe(before[0]);
});

test('archived entries leave the list, stay reachable, and come back to their place', () => {
  const { Ana } = createCircle(['Ana']);
  const [a, b, c] = ['a', 'b', 'c'].map((title) => proposeGoal(Ana.notebook, { title }));
  archiveEntry(Ana.notebook, 'goals', b ?? '');
  expect(Ana.notebook.goals.getSnapshot().map(({ id }) => id)).toEqual([a, c]);
  expect(Ana.notebook.goals.all.getSnapshot()).toHaveLength(3);
  restoreEntry(Ana.notebook, 'goals', b ?? '');
  expect(Ana.notebook.goals.getSnapshot().map(({ id }) => id)).toEqual([a, b, c]);
});

test('entries added by two people offline stand in the same order on both screens', () => {
  const clock = { at: 1_000 };
  const { Ana, Luis } = createCircle(['Ana', 'Luis'], clock);
  askQuestion(Ana.notebook, { text: 'common' });
  Ana.goOffline();
  Luis.goOffline();
  for (const text of ['1', '2', '3']) {
    askQuestion(Ana.notebook, { text: `Ana ${text}` });
    clock.at++;
    askQuestion(Luis.notebook, { text: `Luis ${text}` });
  }
  Ana.goOnline();
  Luis.goOnline();
  const [hers, his] = [Ana, Luis].map(({ notebook }) =>
    notebook.questions.getSnapshot().map(({ text }) => text),
  );
  expect(hers).toEqual(his);
  expect(hers?.filter((text) => text.startsWith('Ana'))).toEqual(['Ana 1', 'Ana 2', 'Ana 3']);
});

test('entries of the very same moment stand in the same order, whoever’s arrived first', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  Luis.goOffline();
  askQuestion(Ana.notebook, { text: 'b' }, 'b');
  askQuestion(Luis.notebook, { text: 'a' }, 'a');
  Luis.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    expect(notebook.questions.getSnapshot().map(({ id }) => id)).toEqual(['a', 'b']);
  }
});

test('a watcher that was closed observes no more', () => {
  const { Ana } = createCircle(['Ana']);
  Ana.notebook.close();
  askQuestion(Ana.notebook, { text: 'Who hears this?' });
  expect(Ana.notebook.questions.getSnapshot()).toEqual([]);
});

test('opening 5,000 entries reads each field once; one edit reads one entry and sorts nothing else', () => {
  const doc = new Y.Doc();
  const root = doc.getMap('questions');
  doc.transact(() => {
    for (let at = 0; at < 5_000; at++) root.set(`q${at}`, new Y.Map([['text', `question ${at}`]]));
  });
  const fieldsPerEntry = Object.keys(entryFields.questions).length;
  const reads = vi.spyOn(Y.Map.prototype, 'get');
  const sorts = vi.spyOn(Array.prototype, 'sort');

  const questions = watchCollection(doc, 'questions');
  expect(questions.getSnapshot()).toHaveLength(5_000);
  expect(reads.mock.calls.length).toBe(5_000 * (fieldsPerEntry + 1));

  reads.mockClear();
  sorts.mockClear();
  const entry = doc.getMap<Y.Map<unknown>>('questions').get('q2500');
  reads.mockClear();
  entry?.set('text', 'in other words');
  expect(questions.get('q2500')?.text).toBe('in other words');
  expect(reads.mock.calls.length).toBe(fieldsPerEntry + 1);
  const sorted = sorts.mock.contexts.map((list) => (Array.isArray(list) ? list.length : 0));
  expect(Math.max(...sorted)).toBe(1);
});
