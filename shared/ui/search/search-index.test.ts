import { afterEach, expect, test, vi } from 'vitest';
import { replyTo, startThread } from '#shared/notebook/comments.ts';
import { editGoal, proposeGoal, rateGoal } from '#shared/notebook/goals.ts';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { addOption, writeNote } from '#shared/notebook/notes.ts';
import { addStep, logPractice, planPractice } from '#shared/notebook/practice.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { type RichText, readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import type { WordField } from '#shared/notebook/shape.ts';
import { readPiece } from '#shared/notebook/texts.ts';
import { archiveEntry } from '#shared/notebook/write.ts';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { commentOf } from '#tests/support/comment-of.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

const opened: SearchIndex[] = [];
afterEach(() => {
  for (const index of opened.splice(0)) index.close();
  vi.useRealTimers();
});

function open(notebook: Notebook): SearchIndex {
  const index = createSearchIndex(notebook);
  opened.push(index);
  return index;
}
const found = (index: SearchIndex, query: string) =>
  index.search(query).map(({ name }) => name.split(':')[0]);

function richText(notebook: Notebook, id: string, field: WordField): RichText {
  const text = readRichText(notebook.doc, id, field);
  if (text === null) throw new Error('it was just made');
  return text;
}

test('everything is found: fields, rich text, comments, steps, options, and notes beside numbers', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  proposeGoal(notebook, { title: 'Sleep', childWords: 'lions' }, 'goal');
  planPractice(notebook, { title: 'Bravery' }, 'practice');
  writeNote(notebook, { kind: 'decision', title: 'School', tags: ['tigers'] }, 'note');
  writeParagraphs(richText(notebook, 'note', 'body'), ['about zebras']);
  const thread = startThread(notebook, 'goals', 'goal', { text: 'giraffes' }, 'comment');
  replyTo(notebook, commentOf(notebook, thread), { text: 'monkeys' }, 'reply');
  addStep(notebook, 'practice', 'pandas', 'step');
  addOption(notebook, 'note', 'koalas', 'option');
  rateGoal(notebook, 'goal', '2026-11-05', 4, 'otters');
  logPractice(notebook, 'practice', '2026-11-05', { outcome: 'tried', note: 'beavers' });
  const index = open(notebook);
  const animals = {
    lions: 'goals/goal',
    tigers: 'notes/note',
    zebras: 'notes/note',
    giraffes: 'comments/comment',
    monkeys: 'comments/reply',
    pandas: 'steps/step',
    koalas: 'options/option',
    otters: 'ratings/goal',
    beavers: 'practiceLog/practice',
  };
  for (const [animal, name] of Object.entries(animals))
    expect(found(index, animal)).toEqual([name]);
});

test('accents and case do not matter, a beginning is enough, a slip is forgiven, all words count', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  writeNote(notebook, { kind: 'win', title: 'Mañana en la Panadería' }, 'one');
  writeNote(notebook, { kind: 'win', title: 'Otra mañana' }, 'other');
  const index = open(notebook);
  expect(found(index, 'manana PANADERIA')).toEqual(['notes/one']);
  expect(found(index, 'pana')).toEqual(['notes/one']);
  expect(found(index, 'panaderja')).toEqual(['notes/one']);
  expect(found(index, 'manana nunca')).toEqual([]);
  expect(found(index, '   ')).toEqual([]);
});

test('among equals the newer stands first, and a title before the small print', () => {
  const clock = { at: NOON };
  const { notebook } = createCircle(['Ana'], clock).Ana;
  writeNote(notebook, { kind: 'win', title: 'Bakery' }, 'older');
  clock.at += 1000;
  writeNote(notebook, { kind: 'win', title: 'Bakery' }, 'newer');
  clock.at += 1000;
  const before = 'we went to the bakery and bought some bread for the whole family';
  writeNote(notebook, { kind: 'win', title: 'Shopping', before }, 'mentioned');
  expect(found(open(notebook), 'bakery')).toEqual([
    'notes/newer',
    'notes/older',
    'notes/mentioned',
  ]);
});

test('what was changed, written, taken away or put away since is known at the next question', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const { notebook } = Ana;
  proposeGoal(notebook, { title: 'Sleep' }, 'goal');
  const comment = startThread(notebook, 'goals', 'goal', { text: 'giraffes' });
  const index = open(notebook);
  expect(found(index, 'sleep')).toEqual(['goals/goal']);
  editGoal(Luis.notebook, 'goal', { title: 'Rest' });
  writeParagraphs(richText(Luis.notebook, 'goal', 'plan'), ['read a story']);
  archiveEntry(notebook, 'comments', comment);
  expect(found(index, 'sleep')).toEqual([]);
  expect(found(index, 'story')).toEqual(['goals/goal']);
  expect(found(index, 'giraffes')).toEqual([]);
  archiveEntry(notebook, 'goals', 'goal');
  expect(readPiece(notebook, 'goals/goal')?.away).toBe(true);
  expect(found(index, 'story')).toEqual(['goals/goal']);
});

test('typing is taken in once, after a pause, and only what was typed in', () => {
  vi.useFakeTimers();
  const { notebook } = createCircle(['Ana']).Ana;
  for (const id of ['one', 'two']) writeNote(notebook, { kind: 'win', title: id }, id);
  const index = open(notebook);
  vi.runAllTimers();
  const versions: number[] = [];
  index.subscribe(() => versions.push(index.getSnapshot()));
  for (const letters of ['s', 'sn', 'sna', 'snail']) {
    writeParagraphs(richText(notebook, 'one', 'body'), [letters]);
    vi.advanceTimersByTime(100);
  }
  expect(versions).toEqual([]);
  vi.runAllTimers();
  expect(versions).toHaveLength(1);
});

test('a large notebook is taken in by slices: the first question does not wait for all of it', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const title = 'the quick brown fox jumps over the lazy dog while it rains in Spain';
  notebook.doc.transact(() => {
    for (let at = 0; at < 3000; at++) {
      writeNote(notebook, { kind: 'observation', title: `${title} ${at}` });
    }
  });
  const index = open(notebook);
  const first = index.search('fox').length;
  expect(first).toBeGreaterThan(0);
  expect(index.isBusy()).toBe(true);
  while (index.isBusy()) index.search('fox');
  expect(index.search('fox')).toHaveLength(3000);
});

test('what was captured is found by its words, its page, its site and who wrote it', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const source = {
    quote: 'Name the worry',
    sourceTitle: 'Bedtime',
    sourceSite: 'Lantern Health',
    sourceAuthor: 'Amari',
    sourceUrl: 'https://example.org/bedtime',
  };
  askQuestion(notebook, { text: '', ...source }, 'question');
  writeNote(notebook, { kind: 'resource', ...source }, 'note');
  const index = open(notebook);
  for (const query of ['worry', 'bedtime', 'lantern', 'amari']) {
    expect(new Set(found(index, query))).toEqual(new Set(['questions/question', 'notes/note']));
  }
});
