/**
 * Two people work on the same things while they cannot reach each other, then meet. Each test names
 * one pair of intentions, and both must be there afterwards, on both sides.
 */
import { expect, test } from 'vitest';
import {
  editComment,
  replyTo,
  resolveThread,
  startThread,
  threadsOf,
} from '#shared/notebook/comments.ts';
import {
  agreeOnGoal,
  editGoal,
  proposeGoal,
  reachLevel,
  setGoalStatus,
} from '#shared/notebook/goals.ts';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { addOption, chooseOption, writeNote } from '#shared/notebook/notes.ts';
import { logPractice, planPractice } from '#shared/notebook/practice.ts';
import { askQuestion, markAnswered, sayInOwnWords } from '#shared/notebook/questions.ts';
import { plainText, readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import { archiveEntry } from '#shared/notebook/write.ts';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { commentOf } from '#tests/support/comment-of.ts';

const today = '2026-11-05';

type Do = (notebook: Notebook) => void;

/** Something both know; then each alone; then together again. Returns both notebooks. */
function apart(
  together: Do,
  { ana, okafor }: { ana: Do; okafor: Do },
): readonly [Notebook, Notebook] {
  const clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  together(Ana.notebook);
  Ana.goOffline();
  Okafor.goOffline();
  clock.at += 60_000;
  ana(Ana.notebook);
  clock.at += 60_000;
  okafor(Okafor.notebook);
  Ana.goOnline();
  Okafor.goOnline();
  return [Ana.notebook, Okafor.notebook];
}

test('different fields of the same goal: both are kept', () => {
  const notebooks = apart((book) => proposeGoal(book, { title: 'Walk in without tears' }, 'goal'), {
    ana(book) {
      editGoal(book, 'goal', { childWords: 'mornings feel okay', howOften: '4 mornings of 5' });
    },
    okafor(book) {
      editGoal(book, 'goal', { startingPoint: 'Tears on most mornings', reviewOn: '2026-12-24' });
      setGoalStatus(book, 'goal', 'active');
    },
  });
  for (const book of notebooks) {
    expect(book.goals.get('goal')).toMatchObject({
      title: 'Walk in without tears',
      childWords: 'mornings feel okay',
      howOften: '4 mornings of 5',
      startingPoint: 'Tears on most mornings',
      reviewOn: '2026-12-24',
      status: 'active',
    });
  }
});

test('the same plan in rich text: both people’s sentences are kept', () => {
  const write = (words: string) => (book: Notebook) => {
    const plan = readRichText(book.doc, 'goal', 'plan');
    if (plan) writeParagraphs(plan, [words]);
  };
  const notebooks = apart((book) => proposeGoal(book, { title: 'Walk in' }, 'goal'), {
    ana: write('Pack the bag at night.'),
    okafor: write('Praise the first step.'),
  });
  for (const book of notebooks) {
    const plan = readRichText(book.doc, 'goal', 'plan');
    const words = plan === null ? '' : plainText(plan);
    expect(words).toContain('Pack the bag at night.');
    expect(words).toContain('Praise the first step.');
  }
});

test('the same practice on the same day: both lines count, each with its own feelings and note', () => {
  const notebooks = apart((book) => planPractice(book, { title: 'Worry time' }, 'practice'), {
    ana(book) {
      const felt = { before: 6, after: 3, note: 'short', practisedToo: true };
      logPractice(book, 'practice', today, { outcome: 'did-it', ...felt });
    },
    okafor: (book) => logPractice(book, 'practice', today, { outcome: 'hard-day', note: 'tired' }),
  });
  for (const book of notebooks) {
    expect(book.practiceLog.of('practice')).toMatchObject([
      { member: 'Ana', outcome: 'did-it', before: 6, after: 3, note: 'short', practisedToo: true },
      { member: 'Okafor', outcome: 'hard-day', note: 'tired', practisedToo: false },
    ]);
  }
});

test('one resolves a thread, the other replies to it: it is resolved, and the reply is not lost', () => {
  const notebooks = apart(
    (book) => startThread(book, 'goals', 'goal', { text: 'Is 4 of 5 too much?' }, 'thread'),
    {
      ana: (book) => resolveThread(book, commentOf(book, 'thread')),
      okafor(book) {
        replyTo(book, commentOf(book, 'thread'), { text: 'Let us try 3.', mentions: ['Ana'] });
      },
    },
  );
  for (const book of notebooks) {
    const [thread, ...others] = threadsOf(book.commentsOn.of('goal'));
    expect(others).toEqual([]);
    expect(thread).toMatchObject({ resolved: true, repliesSince: 1 });
    expect(thread?.first.resolvedBy).toBe('Ana');
    expect(thread?.replies.map(({ text }) => text)).toEqual(['Let us try 3.']);
  }
});

test('both reply to the same thread, and one words their first comment anew: all of it is there', () => {
  const notebooks = apart(
    (book) => startThread(book, 'notes', 'note', { text: 'What helped' }, 'thread'),
    {
      ana(book) {
        editComment(book, 'thread', { text: 'What helped?' });
        replyTo(book, commentOf(book, 'thread'), { text: 'The timer.' });
      },
      okafor: (book) => replyTo(book, commentOf(book, 'thread'), { text: 'Was it the evening?' }),
    },
  );
  for (const book of notebooks) {
    const [only] = threadsOf(book.commentsOn.of('note'));
    expect(only?.first.text).toBe('What helped?');
    expect(only?.replies.map(({ text }) => text)).toEqual(['The timer.', 'Was it the evening?']);
  }
});

test('two levels and two views of one goal on one day: nobody’s is averaged or lost', () => {
  const notebooks = apart(
    (book) => proposeGoal(book, { title: 'Asks for a break', scale: 'levels' }, 'goal'),
    {
      ana(book) {
        reachLevel(book, 'goal', today, 1, 'twice');
        agreeOnGoal(book, 'goal', 'agree');
      },
      okafor(book) {
        reachLevel(book, 'goal', today, -1);
        agreeOnGoal(book, 'goal', 'differently', 'too early');
      },
    },
  );
  for (const book of notebooks) {
    expect(book.attainments.of('goal').map(({ member, level }) => [member, level])).toEqual([
      ['Ana', 1],
      ['Okafor', -1],
    ]);
    expect(book.agreements.of('goal').map(({ member, stance }) => [member, stance])).toEqual([
      ['Ana', 'agree'],
      ['Okafor', 'differently'],
    ]);
  }
});

test('one closes a question, the other says what they understood: it is closed with those words', () => {
  const notebooks = apart((book) => askQuestion(book, { text: 'Is it right?' }, 'question'), {
    ana: (book) => sayInOwnWords(book, 'question', 'So I wait, then praise.'),
    okafor: (book) => markAnswered(book, 'question'),
  });
  for (const book of notebooks) {
    expect(book.questions.get('question')).toMatchObject({
      status: 'answered',
      answeredBy: 'Okafor',
      understood: 'So I wait, then praise.',
      understoodBy: 'Ana',
    });
  }
});

test('one adds an option to a decision, the other chooses among the old ones: both hold', () => {
  const notebooks = apart(
    (book) => {
      writeNote(book, { kind: 'decision', title: 'Which evening?' }, 'note');
      addOption(book, 'note', 'Tuesday', 'tuesday');
    },
    {
      ana: (book) => addOption(book, 'note', 'Thursday', 'thursday'),
      okafor: (book) => chooseOption(book, 'note', 'tuesday'),
    },
  );
  for (const book of notebooks) {
    expect(book.optionsOf.of('note').map(({ text }) => text)).toEqual(['Tuesday', 'Thursday']);
    expect(book.notes.get('note')?.chosen).toBe('tuesday');
  }
});

test('one puts an entry away, the other writes in it: it is away with the new words in it', () => {
  const notebooks = apart((book) => proposeGoal(book, { title: 'Sleep' }, 'goal'), {
    ana: (book) => archiveEntry(book, 'goals', 'goal'),
    okafor: (book) => editGoal(book, 'goal', { title: 'Sleep in her own bed' }),
  });
  for (const book of notebooks) {
    expect(book.goals.getSnapshot()).toEqual([]);
    expect(book.goals.all.getSnapshot().map(({ title }) => title)).toEqual([
      'Sleep in her own bed',
    ]);
  }
});
