import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createCircle, type Person } from '#tests/support/circle.ts';
import { agreeOnGoal, proposeGoal, rateGoal } from './goals.ts';
import { askQuestion } from './questions.ts';

/** Writes past the verbs, as a broken or a newer program would. */
const foreign = ({ notebook }: Person, root: string, key: string, value: unknown) =>
  notebook.doc.getMap(root).set(key, value);

test.each([
  ['a note of a kind that is not known here', 'notes', new Y.Map([['kind', 'dream']]), 'kind'],
  ['a title that is no text', 'goals', new Y.Map([['title', 7]]), 'title'],
  ['a rating target out of bounds', 'goals', new Y.Map([['target', 11]]), 'target'],
  ['a day that no calendar has', 'goals', new Y.Map([['reviewOn', '2026-02-30']]), 'reviewOn'],
  [
    'a script instead of a link',
    'questions',
    new Y.Map([['sourceUrl', 'javascript:x']]),
    'sourceUrl',
  ],
  ['tags that are no words', 'notes', new Y.Map([['tags', [1]]]), 'tags'],
  [
    'an archive date that is no time',
    'practices',
    new Y.Map([['archivedAt', 'now']]),
    'archivedAt',
  ],
  ['an entry that is no map', 'sessions', 'soon', ''],
  ['a list where an entry belongs', 'steps', new Y.Array(), ''],
])('%s is hidden, counted and named, and stays in the document', (_, collection, stored, field) => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  foreign(Ana, collection, 'odd', stored);
  const { notebook } = Luis;
  expect(notebook.unreadable.getSnapshot().entries).toEqual([{ collection, id: 'odd', field }]);
  expect(notebook.doc.getMap(collection).has('odd')).toBe(true);
  expect(notebook.unreadable.getSnapshot().records).toBe(0);
});

test('an unreadable entry neither hides its neighbours nor keeps new ones out', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  askQuestion(Ana.notebook, { text: 'before' });
  foreign(Ana, 'questions', '__proto__', 'odd');
  askQuestion(Luis.notebook, { text: 'after' });
  const texts = Luis.notebook.questions.getSnapshot().map(({ text }) => text);
  expect(texts).toEqual(['before', 'after']);
  expect(Luis.notebook.unreadable.getSnapshot().entries).toHaveLength(1);
});

test('an entry that becomes readable appears and is no longer counted', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const entry = new Y.Map<unknown>([['title', 7]]);
  foreign(Ana, 'goals', 'odd', entry);
  let told = 0;
  Luis.notebook.unreadable.subscribe(() => told++);
  entry.set('title', 'Seven hours of sleep');
  expect(Luis.notebook.goals.get('odd')?.title).toBe('Seven hours of sleep');
  expect(Luis.notebook.unreadable.getSnapshot().entries).toEqual([]);
  expect(told).toBe(1);
});

test('an unreadable entry that its writer takes away is no longer counted', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  foreign(Ana, 'goals', 'odd', 'no map');
  Ana.notebook.doc.getMap('goals').delete('odd');
  expect(Luis.notebook.unreadable.getSnapshot().entries).toEqual([]);
});

test('who watches the unreadable is left alone while people write', () => {
  const { Ana } = createCircle(['Ana']);
  let told = 0;
  Ana.notebook.unreadable.subscribe(() => told++);
  askQuestion(Ana.notebook, { text: 'How long?' });
  rateGoal(Ana.notebook, 'goal', '2026-11-05', 5);
  expect(told).toBe(0);
});

test('an entry that becomes unreadable leaves the list', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const goalId = proposeGoal(Ana.notebook, { title: 'Sleep' });
  Ana.notebook.doc
    .getMap<Y.Map<unknown>>('goals')
    .get(goalId)
    ?.set('status', 'paused-until-spring');
  expect(Luis.notebook.goals.getSnapshot()).toEqual([]);
  expect(Luis.notebook.unreadable.getSnapshot().entries).toMatchObject([{ field: 'status' }]);
});

test.each([
  ['no key at all', ''],
  ['too few parts', 'goal:Ana'],
  ['too many parts', 'goal:Ana:2026-11-05:evening'],
  ['no subject', ':Ana:2026-11-05'],
  ['no member', 'goal::2026-11-05'],
  ['no day', 'goal:Ana:someday'],
  ['only colons', '::'],
])('a record with junk for a key is counted and never shown: %s', (_, key) => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  rateGoal(Ana.notebook, 'goal', '2026-11-05', 5);
  foreign(Ana, 'ratings', key, { value: 5, note: '', at: 1 });
  expect(Luis.notebook.unreadable.getSnapshot().records).toBe(1);
  expect([...Luis.notebook.ratings.getSnapshot().values()].flat()).toHaveLength(1);
});

test.each([
  ['a value out of bounds', { value: 99 }],
  ['no plain value', new Y.Map([['value', 5]])],
  ['a list', [5]],
  ['nothing', null],
])('a record that cannot be read is counted: %s', (_, stored) => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  foreign(Ana, 'ratings', 'goal:Ana:2026-11-05', stored);
  expect(Luis.notebook.unreadable.getSnapshot().records).toBe(1);
  rateGoal(Ana.notebook, 'goal', '2026-11-05', 5);
  expect(Luis.notebook.unreadable.getSnapshot().records).toBe(0);
  expect(Luis.notebook.ratings.of('goal')).toHaveLength(1);
});

test('a collection of a newer app is named and kept', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  foreign(Ana, 'songs', 'lullaby', 'la la');
  expect(Luis.notebook.unreadable.getSnapshot().kinds).toEqual(['songs']);
  expect(Luis.notebook.doc.getMap('songs').get('lullaby')).toBe('la la');
});

test('records of one goal keep their identity while another goal is rated', () => {
  const { Ana } = createCircle(['Ana']);
  rateGoal(Ana.notebook, 'sleep', '2026-11-05', 5);
  rateGoal(Ana.notebook, 'school', '2026-11-05', 5);
  const before = Ana.notebook.ratings.of('sleep');
  rateGoal(Ana.notebook, 'school', '2026-11-06', 6);
  agreeOnGoal(Ana.notebook, 'sleep', 'agree');
  expect(Ana.notebook.ratings.of('sleep')).toBe(before);
  expect(Ana.notebook.ratings.of('school').map(({ day }) => day)).toEqual([
    '2026-11-05',
    '2026-11-06',
  ]);
});
