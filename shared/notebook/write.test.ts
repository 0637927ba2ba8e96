import { generateKeyBetween } from 'fractional-indexing';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { renameNotebook } from './about.ts';
import { editGoal, proposeGoal, rateGoal } from './goals.ts';
import { openNotebookModel } from './notebook.ts';
import { writeNote } from './notes.ts';
import { logPractice } from './practice.ts';
import { askQuestion } from './questions.ts';
import { markAllSeen } from './visits.ts';
import { editEntry, markWordsEdited, mintId, ReadOnlyNotebook } from './write.ts';

test('fields that this app does not know are kept when it edits their neighbours', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep' });
  const stored = Ana.notebook.doc.getMap<Y.Map<unknown>>('goals').get(goalId);
  stored?.set('melody', 'la la');
  editGoal(Luis.notebook, goalId, { title: 'Sleep in her own bed' });
  expect(stored?.get('melody')).toBe('la la');
  expect(stored?.get('title')).toBe('Sleep in her own bed');
});

test.each(['a0~', 'zzz', '!!', 'a00', `A${'0'.repeat(26)}`, 'é1', 'z'.repeat(600), 7])(
  'an order key of another make (%s) neither hides its entry nor keeps others from adding',
  (order) => {
    const { Ana, Luis } = createCircle(['Ana', 'Luis']);
    const foreign = new Y.Map<unknown>([
      ['text', 'foreign'],
      ['order', order],
    ]);
    Ana.notebook.doc.getMap('questions').set('foreign', foreign);
    for (const text of ['one', 'two']) askQuestion(Luis.notebook, { text });
    const shown = Ana.notebook.questions.getSnapshot();
    expect(shown.map(({ text }) => text)).toEqual(['foreign', 'one', 'two']);
    expect(shown.at(-1)?.order.length).toBeLessThan(4);
  },
);

test('every key that the order library makes is taken for one', () => {
  const { Ana } = createCircle(['Ana']);
  const keys = [generateKeyBetween(null, null)];
  for (let at = 0; at < 200; at++) {
    keys.push(generateKeyBetween(keys.at(-1), null), generateKeyBetween(keys[0], keys[1]));
    keys.unshift(generateKeyBetween(null, keys[0]));
  }
  for (const [at, order] of keys.entries()) {
    Ana.notebook.doc.getMap('questions').set(`q${at}`, new Y.Map([['order', order]]));
  }
  expect(Ana.notebook.questions.getSnapshot().filter(({ order }) => order === '')).toEqual([]);
});

test('a person who may only read writes nothing', () => {
  const { Ana } = createCircle(['Ana']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep' });
  const before = Y.encodeStateAsUpdate(Ana.notebook.doc);
  const viewer = openNotebookModel(Ana.notebook.doc, { me: 'School', canWrite: () => false });
  const verbs = [
    () => proposeGoal(viewer, { title: 'Other' }),
    () => editGoal(viewer, goalId, { title: 'Other' }),
    () => rateGoal(viewer, goalId, '2026-11-05', 5),
    () => markWordsEdited(viewer, 'goals', goalId),
    () => markAllSeen(viewer),
    () => renameNotebook(viewer, 'Other'),
  ];
  for (const verb of verbs) expect(verb).toThrow(ReadOnlyNotebook);
  expect(Y.encodeStateAsUpdate(Ana.notebook.doc)).toEqual(before);
});

test('a value that the readers would hide is refused before it is written, without telling it', () => {
  const { Ana } = createCircle(['Ana']);
  const { notebook } = Ana;
  const goalId = proposeGoal(notebook, { title: 'Sleep' });
  expect(() => editGoal(notebook, goalId, { target: 11 })).toThrow(/^Not a value for target\.$/);
  expect(() => editGoal(notebook, goalId, { reviewOn: 'friday' })).toThrow(RangeError);
  expect(() => rateGoal(notebook, goalId, '2026-11-05', Number.NaN)).toThrow(RangeError);
  expect(() => rateGoal(notebook, goalId, 'today', 5)).toThrow(RangeError);
  expect(() => rateGoal(notebook, 'a:b', '2026-11-05', 5)).toThrow(RangeError);
  expect(() => logPractice(notebook, 'p', '2026-11-05', { outcome: 'tried', before: 11 })).toThrow(
    RangeError,
  );
  expect(() => writeNote(notebook, { kind: 'win' }, 'a/b')).toThrow(RangeError);
  expect(notebook.goals.get(goalId)).toMatchObject({ title: 'Sleep', target: 8, reviewOn: null });
  expect(notebook.unreadable.getSnapshot()).toEqual({ entries: [], records: 0, kinds: [] });
});

test('a date that was cleared in a form reads as none', () => {
  const { Ana } = createCircle(['Ana']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep', reviewOn: '2026-12-01' });
  editGoal(Ana.notebook, goalId, { reviewOn: '' });
  expect(Ana.notebook.goals.get(goalId)?.reviewOn).toBeNull();
});

test('words written in rich text sign the entry with who wrote last', () => {
  const clock = { at: NOON };
  const { Ana, Luis } = createCircle(['Ana', 'Luis'], clock);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep' });
  clock.at += 1_000;
  markWordsEdited(Luis.notebook, 'goals', goalId);
  expect(Ana.notebook.goals.get(goalId)).toMatchObject({
    createdBy: 'Ana',
    changedBy: 'Luis',
    changedAt: NOON + 1_000,
  });
});

test('editing an entry that is gone does nothing', () => {
  const { Ana } = createCircle(['Ana']);
  editEntry(Ana.notebook, 'goals', 'never-was', { title: 'x' });
  expect(Ana.notebook.doc.getMap('goals').has('never-was')).toBe(false);
});

test('every transaction says who wrote it and from where', () => {
  const { Ana } = createCircle(['Ana']);
  const origins: unknown[] = [];
  Ana.notebook.doc.on('afterTransaction', ({ origin }) => origins.push(origin));
  proposeGoal(Ana.notebook, { title: 'Sleep' });
  expect(origins).toEqual([{ from: 'notebook', member: 'Ana' }]);
});

test('an id is 16 bytes in 22 characters that fit into every key', () => {
  const ids = new Set(Array.from({ length: 200 }, mintId));
  expect(ids.size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
});
