import { expect, test } from 'vitest';
import { createCircle, NOON, type Person } from '#tests/support/circle.ts';
import { commentOf } from '#tests/support/comment-of.ts';
import { resolveThread, startThread } from './comments.ts';
import { editGoal, proposeGoal, rateGoal, setGoalStatus, unrateGoal } from './goals.ts';
import type { Notebook } from './notebook.ts';
import { editNote, writeNote } from './notes.ts';
import { logPractice, planPractice, setPracticeState } from './practice.ts';
import { askQuestion, sayInOwnWords } from './questions.ts';
import { redo, undo } from './undo.ts';
import { markAllSeen } from './visits.ts';
import { addEntry, archiveEntry, markWordsEdited, write } from './write.ts';

const SECOND = 1000;

function createPair() {
  const clock = { at: NOON };
  const circle = createCircle(['Ana', 'Luis'], clock);
  /** Long enough that the next edit is a step of its own. */
  const pause = () => {
    clock.at += 10 * SECOND;
  };
  return { ...circle, clock, pause };
}
const titles = ({ notebook }: Person) => notebook.goals.getSnapshot().map(({ title }) => title);
const next = ({ notebook }: Person) => notebook.undoLog.getSnapshot();

test('adding is undone by putting away and redone by bringing back', () => {
  const { Ana, Luis } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  undo(Ana.notebook);
  expect(titles(Luis)).toEqual([]);
  expect(Luis.notebook.goals.get('sleep')?.title).toBe('Sleep');
  redo(Ana.notebook);
  expect(titles(Luis)).toEqual(['Sleep']);
});

test.each<[string, (luis: Notebook) => void]>([
  ['written in', (luis) => markWordsEdited(luis, 'goals', 'sleep')],
  ['commented', (luis) => startThread(luis, 'goals', 'sleep', { text: 'Since when?' })],
  ['rated', (luis) => rateGoal(luis, 'sleep', '2026-11-05', 3)],
])('an entry that somebody else has %s stays when its adding is undone', (_, touch) => {
  const { Ana, Luis } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  touch(Luis.notebook);
  undo(Ana.notebook);
  expect(titles(Luis)).toEqual(['Sleep']);
  expect(next(Ana).last?.how).toBe('kept');
});

test('an entry that somebody else wrote in before my last edit stays when its adding is undone', () => {
  const { Ana, Luis, pause } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  editGoal(Luis.notebook, 'sleep', { childWords: 'I want lions' });
  pause();
  editGoal(Ana.notebook, 'sleep', { howOften: 'daily' });
  undo(Ana.notebook);
  undo(Ana.notebook);
  expect(titles(Luis)).toEqual(['Sleep']);
});

test.each<[string, (ana: Notebook) => void]>([
  ['text', (ana) => editGoal(ana, 'sleep', { howOften: 'daily' })],
  ['status', (ana) => setGoalStatus(ana, 'sleep', 'met')],
  ['state of a practice', (ana) => setPracticeState(ana, 'breathe', 'working')],
  ['tag', (ana) => editNote(ana, 'night', { tags: ['sleep'] })],
  ['resolving', (ana) => resolveThread(ana, commentOf(ana, 'talk'))],
  ['saying back', (ana) => sayInOwnWords(ana, 'how-long', 'Ten minutes')],
])('an entry whose first %s is undone stays in sight for everybody', (_, change) => {
  const { Ana, Luis, pause } = createPair();
  addEntry(Ana.notebook, 'goals', { title: 'Sleep' }, 'sleep');
  planPractice(Ana.notebook, { title: 'Breathe' }, 'breathe');
  writeNote(Ana.notebook, { kind: 'win' }, 'night');
  askQuestion(Ana.notebook, { text: 'How long?' }, 'how-long');
  addEntry(Luis.notebook, 'comments', { about: 'goals', entryId: 'sleep', text: 'Hm' }, 'talk');
  const inSight = () => {
    const { goals, practices, notes, questions, comments } = Luis.notebook;
    return [goals, practices, notes, questions, comments].map((each) => each.getSnapshot().length);
  };
  pause();
  change(Ana.notebook);
  undo(Ana.notebook);
  expect(next(Ana).last?.how).toBe('undone');
  expect(inSight()).toEqual([1, 1, 1, 1, 1]);
});

test('quick letters of one field are one step, a pause makes another', () => {
  const { Ana, clock, pause } = createPair();
  proposeGoal(Ana.notebook, { title: 'S' }, 'sleep');
  pause();
  for (const title of ['Sl', 'Sle', 'Slee']) {
    editGoal(Ana.notebook, 'sleep', { title });
    clock.at += SECOND;
  }
  pause();
  editGoal(Ana.notebook, 'sleep', { title: 'Sleep' });
  undo(Ana.notebook);
  expect(titles(Ana)).toEqual(['Slee']);
  undo(Ana.notebook);
  expect(titles(Ana)).toEqual(['S']);
  redo(Ana.notebook);
  expect(titles(Ana)).toEqual(['Slee']);
});

test('typing on in what somebody else wrote meanwhile is undone down to their words', () => {
  const { Ana, Luis, clock, pause } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  pause();
  editGoal(Ana.notebook, 'sleep', { title: 'Sleep w' });
  editGoal(Luis.notebook, 'sleep', { title: 'Sleep alone' });
  clock.at += SECOND;
  editGoal(Ana.notebook, 'sleep', { title: 'Sleep alone!' });
  undo(Ana.notebook);
  expect(titles(Luis)).toEqual(['Sleep alone']);
});

test('somebody else’s later value stays, and my other fields go back', () => {
  const { Ana, Luis, pause } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep', howOften: 'daily' }, 'sleep');
  pause();
  editGoal(Ana.notebook, 'sleep', { title: 'Sleep well', howOften: 'weekly' });
  editGoal(Luis.notebook, 'sleep', { title: 'Sleep alone' });
  undo(Ana.notebook);
  expect(Luis.notebook.goals.get('sleep')).toMatchObject({
    title: 'Sleep alone',
    howOften: 'daily',
  });
});

test('undone offline while somebody else edits the neighbouring field, both survive', () => {
  const { Ana, Luis, pause } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  pause();
  editGoal(Ana.notebook, 'sleep', { title: 'Slep' });
  Ana.goOffline();
  undo(Ana.notebook);
  editGoal(Luis.notebook, 'sleep', { howOften: 'daily' });
  Ana.goOnline();
  expect(Luis.notebook.goals.get('sleep')).toMatchObject({ title: 'Sleep', howOften: 'daily' });
});

test('what somebody else changed after an undo is not redone over', () => {
  const { Ana, Luis, pause } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  pause();
  editGoal(Ana.notebook, 'sleep', { title: 'Sleep well' });
  undo(Ana.notebook);
  editGoal(Luis.notebook, 'sleep', { title: 'Sleep alone' });
  redo(Ana.notebook);
  expect(titles(Ana)).toEqual(['Sleep alone']);
});

test('what an undo left alone is not redone', () => {
  const { Ana, Luis, pause } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep', howOften: 'weekly' }, 'sleep');
  pause();
  editGoal(Ana.notebook, 'sleep', { title: 'Sleep well', howOften: 'daily' });
  editGoal(Luis.notebook, 'sleep', { title: 'Sleep alone' });
  undo(Ana.notebook);
  editGoal(Luis.notebook, 'sleep', { title: 'Sleep' });
  redo(Ana.notebook);
  expect(Luis.notebook.goals.get('sleep')).toMatchObject({ title: 'Sleep', howOften: 'daily' });
});

test('a record that cannot be compared is left as it is by an undo', () => {
  const { Ana, Luis } = createPair();
  rateGoal(Ana.notebook, 'sleep', '2026-11-05', 3);
  const ratings = Luis.notebook.doc.getMap('ratings');
  ratings.set('sleep:Ana:2026-11-05', { value: 1n });
  undo(Ana.notebook);
  expect(ratings.get('sleep:Ana:2026-11-05')).toEqual({ value: 1n });
  expect(next(Ana).last?.how).toBe('kept');
});

test('a number that was said, corrected or taken back goes back', () => {
  const { Ana, pause } = createPair();
  const { notebook } = Ana;
  const value = () => notebook.ratings.of('g')[0]?.value;
  proposeGoal(notebook, { title: 'Sleep' }, 'g');
  rateGoal(notebook, 'g', '2026-11-05', 4);
  pause();
  rateGoal(notebook, 'g', '2026-11-05', 6);
  pause();
  unrateGoal(notebook, 'g', '2026-11-05');
  expect(next(Ana).undo).toMatchObject({ deed: 'unsaid', root: 'ratings' });
  undo(notebook);
  expect(value()).toBe(6);
  undo(notebook);
  expect(value()).toBe(4);
  undo(notebook);
  expect(value()).toBeUndefined();
});

test('a status and its line in the history are one step', () => {
  const { Ana, pause } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  pause();
  setGoalStatus(Ana.notebook, 'sleep', 'met');
  undo(Ana.notebook);
  expect(Ana.notebook.goals.get('sleep')?.status).toBe('proposed');
  expect(Ana.notebook.history.of('sleep')).toEqual([]);
});

test('what is written in one transaction is undone in one step', () => {
  const { Ana } = createPair();
  write(Ana.notebook, () => {
    askQuestion(Ana.notebook, { text: 'One' });
    askQuestion(Ana.notebook, { text: 'Two' });
  });
  undo(Ana.notebook);
  expect(Ana.notebook.questions.getSnapshot()).toEqual([]);
  expect(next(Ana).undo).toBeNull();
});

test('nobody undoes what another person did, and seeing is no deed', () => {
  const { Ana, Luis } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  markAllSeen(Luis.notebook);
  undo(Luis.notebook);
  expect(next(Luis)).toMatchObject({ undo: null, last: null });
  expect(titles(Ana)).toEqual(['Sleep']);
});

test('a new deed ends what could be redone', () => {
  const { Ana } = createPair();
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'sleep');
  archiveEntry(Ana.notebook, 'goals', 'sleep');
  undo(Ana.notebook);
  logPractice(Ana.notebook, 'p', '2026-11-05', { outcome: 'tried' });
  expect(next(Ana)).toMatchObject({ undo: { deed: 'said' }, redo: null });
});

test('the last hundred steps are remembered', () => {
  const { Ana, pause } = createPair();
  proposeGoal(Ana.notebook, { title: '0' }, 'sleep');
  for (let at = 1; at <= 120; at++) {
    pause();
    editGoal(Ana.notebook, 'sleep', { title: String(at) });
  }
  for (let at = 0; at < 150; at++) undo(Ana.notebook);
  expect(titles(Ana)).toEqual(['20']);
});
