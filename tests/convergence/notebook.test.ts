/**
 * Three people use the notebook's verbs at random while their wires are cut and joined. Whatever the
 * order, all end with the same notebook, and nothing that was added is missing.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  reopenThread,
  replyTo,
  resolveThread,
  startThread,
  withdrawComment,
} from '#shared/notebook/comments.ts';
import {
  editGoal,
  proposeGoal,
  rateGoal,
  reachLevel,
  setGoalStatus,
} from '#shared/notebook/goals.ts';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { addOption, chooseOption, writeNote } from '#shared/notebook/notes.ts';
import { logPractice, planPractice, setPracticeState } from '#shared/notebook/practice.ts';
import {
  askQuestion,
  checkUnderstanding,
  markAnswered,
  reopenQuestion,
  sayInOwnWords,
  setForSession,
} from '#shared/notebook/questions.ts';
import { readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import {
  type Comment,
  entryFields,
  goalStatuses,
  outcomes,
  recordFields,
} from '#shared/notebook/shape.ts';
import { archiveEntry, restoreEntry } from '#shared/notebook/write.ts';
import { createCircle, NOON, type Person } from '#tests/support/circle.ts';

const names = ['Ana', 'Luis', 'Okafor'] as const;
/** Few ids and days, so that people meet in the same entries. */
const anId = fc.constantFrom('one', 'two', 'three');
const aDay = fc.constantFrom('2026-11-04', '2026-11-05');
const someText = fc.string({ maxLength: 8 });

/** Whoever has not heard of the thread cannot act on it. */
function onThread(book: Notebook, id: string, act: (first: Comment) => void): void {
  const first = book.comments.get(id);
  if (first) act(first);
}

type Act = (notebook: Notebook) => void;
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(anId, someText).map(
    ([id, title]): Act =>
      (book) =>
        proposeGoal(book, { title }, id),
  ),
  fc.tuple(anId, someText).map(
    ([id, title]): Act =>
      (book) =>
        editGoal(book, id, { title }),
  ),
  fc.tuple(anId, someText).map(
    ([id, childWords]): Act =>
      (book) =>
        editGoal(book, id, { childWords }),
  ),
  fc.tuple(anId, fc.constantFrom(...goalStatuses)).map(
    ([id, status]): Act =>
      (book) =>
        setGoalStatus(book, id, status),
  ),
  fc.tuple(anId, aDay, fc.integer({ min: 0, max: 10 })).map(
    ([id, day, value]): Act =>
      (book) =>
        rateGoal(book, id, day, value),
  ),
  fc.tuple(anId, someText).map(
    ([id, text]): Act =>
      (book) =>
        askQuestion(book, { text }, id),
  ),
  fc.tuple(anId, fc.constantFrom(markAnswered, reopenQuestion)).map(
    ([id, verb]): Act =>
      (book) =>
        verb(book, id),
  ),
  fc.tuple(anId, fc.boolean()).map(
    ([id, marked]): Act =>
      (book) =>
        setForSession(book, id, marked),
  ),
  fc.tuple(anId, someText).map(
    ([id, title]): Act =>
      (book) =>
        planPractice(book, { title }, id),
  ),
  anId.map(
    (id): Act =>
      (book) =>
        setPracticeState(book, id, 'working'),
  ),
  fc.tuple(anId, aDay, fc.constantFrom(...outcomes)).map(
    ([id, day, outcome]): Act =>
      (book) =>
        logPractice(book, id, day, { outcome }),
  ),
  fc.tuple(anId, aDay, fc.integer({ min: -2, max: 2 })).map(
    ([id, day, level]): Act =>
      (book) =>
        reachLevel(book, id, day, level),
  ),
  fc.tuple(anId, someText).map(
    ([id, words]): Act =>
      (book) =>
        sayInOwnWords(book, id, words),
  ),
  fc.tuple(anId, fc.constantFrom('right' as const, 'not-quite' as const, null)).map(
    ([id, said]): Act =>
      (book) =>
        checkUnderstanding(book, id, said),
  ),
  fc.tuple(anId, someText).map(
    ([id, text]): Act =>
      (book) =>
        startThread(book, 'goals', 'one', { text }, id),
  ),
  fc.tuple(anId, someText).map(
    ([id, text]): Act =>
      (book) =>
        onThread(book, id, (first) => replyTo(book, first, { text, mentions: ['Luis'] })),
  ),
  fc.tuple(anId, fc.constantFrom(resolveThread, reopenThread)).map(
    ([id, verb]): Act =>
      (book) =>
        onThread(book, id, (first) => verb(book, first)),
  ),
  anId.map(
    (id): Act =>
      (book) =>
        withdrawComment(book, id),
  ),
  fc.tuple(anId, someText).map(
    ([id, text]): Act =>
      (book) =>
        addOption(book, 'a decision', text, id),
  ),
  anId.map(
    (id): Act =>
      (book) =>
        chooseOption(book, 'a decision', id),
  ),
  someText.map(
    (title): Act =>
      (book) =>
        writeNote(book, { kind: 'observation', title }),
  ),
  fc.tuple(anId, fc.constantFrom(archiveEntry, restoreEntry)).map(
    ([id, verb]): Act =>
      (book) =>
        verb(book, 'goals', id),
  ),
  fc.tuple(anId, someText).map(
    ([id, words]): Act =>
      (book) => {
        const plan = readRichText(book.doc, id, 'plan');
        if (plan) writeParagraphs(plan, [words]);
      },
  ),
);

type Move = { who: (typeof names)[number]; does: Act | 'goOffline' | 'goOnline' };
const moves: fc.Arbitrary<Move> = fc.record({
  who: fc.constantFrom(...names),
  does: fc.oneof(
    { weight: 6, arbitrary: acts },
    { weight: 1, arbitrary: fc.constantFrom('goOffline' as const, 'goOnline' as const) },
  ),
});

function whatIsShown({ notebook }: Person) {
  const collections = Object.keys(entryFields) as (keyof typeof entryFields)[];
  const records = Object.keys(recordFields) as (keyof typeof recordFields)[];
  return {
    entries: collections.map((name) => notebook[name].all.getSnapshot()),
    records: records.map((name) => Object.fromEntries(notebook[name].getSnapshot())),
    words: notebook.doc.getMap('words').toJSON(),
    unreadable: notebook.unreadable.getSnapshot(),
  };
}

test('three people using the verbs at random, online and offline, end with the same notebook', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 60 }), (script) => {
      const clock = { at: NOON };
      const circle = createCircle(names, clock);
      let notes = 0;
      const said = new Set<string>();
      const rated = new Set<string>();
      for (const { who, does } of script) {
        clock.at++;
        const { notebook } = circle[who];
        if (typeof does === 'string') circle[who][does]();
        else does(notebook);
        notes = Math.max(notes, notebook.notes.getSnapshot().length);
        for (const { id } of notebook.comments.all.getSnapshot()) said.add(id);
        for (const line of [...notebook.practiceLog.getSnapshot().values()].flat()) {
          rated.add(line.key);
        }
      }
      for (const name of names) circle[name].goOnline();
      const [first, ...others] = names.map((name) => whatIsShown(circle[name]));
      for (const other of others) expect(other).toEqual(first);
      expect(first?.unreadable).toEqual({ entries: [], records: 0, kinds: [] });
      const { notebook } = circle.Ana;
      expect(notebook.notes.getSnapshot().length).toBeGreaterThanOrEqual(notes);
      const heard = notebook.comments.all.getSnapshot().map(({ id }) => id);
      expect(new Set(heard)).toEqual(said);
      const kept = [...notebook.practiceLog.getSnapshot().values()].flat().map(({ key }) => key);
      expect(new Set(kept)).toEqual(rated);
    }),
    { numRuns: 300 },
  );
});
