import { expect, test } from 'vitest';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { commentOf } from '#tests/support/comment-of.ts';
import { reopenThread, resolveThread, startThread } from './comments.ts';
import { agreeOnGoal, editGoal, proposeGoal, rateGoal } from './goals.ts';
import { newsOf, readNews } from './news.ts';
import { writeNote } from './notes.ts';
import { addStep, logPractice, planPractice } from './practice.ts';
import { markAllSeen, markRead } from './visits.ts';
import { archiveEntry } from './write.ts';

function createThree() {
  const clock = { at: NOON };
  const { Ana, Luis, Okafor } = createCircle(['Ana', 'Luis', 'Okafor'], clock);
  proposeGoal(Ana.notebook, { title: 'Sleep' }, 'goal');
  planPractice(Ana.notebook, { title: 'Worry time' }, 'practice');
  for (const { notebook } of [Ana, Luis, Okafor]) markAllSeen(notebook);
  clock.at += 1000;
  return { clock, ana: Ana.notebook, luis: Luis.notebook, okafor: Okafor.notebook };
}

test('what others logged, rated and agreed is told per entry and person', () => {
  const { ana, luis, okafor } = createThree();
  for (const day of ['2026-11-03', '2026-11-04', '2026-11-05']) {
    logPractice(luis, 'practice', day, { outcome: 'tried' });
  }
  rateGoal(ana, 'goal', '2026-11-05', 7);
  agreeOnGoal(luis, 'goal', 'differently', 'too early');
  const { news } = readNews(okafor);
  expect(news.find(({ entry }) => entry.id === 'practice')?.deeds).toMatchObject([
    { kind: 'logged', by: 'Luis', days: 3 },
  ]);
  expect(news.find(({ entry }) => entry.id === 'goal')?.deeds).toMatchObject([
    { kind: 'rated', by: 'Ana', value: 7 },
    { kind: 'agreed', by: 'Luis', stance: 'differently' },
  ]);
  expect(readNews(luis).news.map(({ entry }) => entry.id)).toEqual(['goal']);
});

test('a comment that mentions me stands first, though something newer is there', () => {
  const { clock, ana, luis, okafor } = createThree();
  startThread(ana, 'goals', 'goal', { text: 'Okafor, please look', mentions: ['Okafor'] });
  clock.at += 1000;
  writeNote(luis, { kind: 'win', title: 'A night' }, 'note');
  expect(readNews(okafor).news).toMatchObject([
    { mentionsMe: true, entry: { id: 'goal' }, deeds: [{ kind: 'mentioned' }] },
    { mentionsMe: false, entry: { id: 'note' } },
  ]);
  expect(readNews(luis).news).toMatchObject([{ deeds: [{ kind: 'commented' }] }]);
});

test('my own thread, settled by somebody else, is news for its entry', () => {
  const { clock, ana, luis } = createThree();
  const thread = startThread(ana, 'goals', 'goal', { text: 'Still true?' });
  clock.at += 1000;
  resolveThread(luis, commentOf(luis, thread));
  expect(readNews(ana).news).toMatchObject([{ deeds: [{ kind: 'settled', by: 'Luis' }] }]);
});

test('a mention is told though somebody else called its thread settled', () => {
  const { clock, ana, luis, okafor } = createThree();
  const said = { text: 'Okafor, please look', mentions: ['Okafor'] };
  const thread = startThread(ana, 'goals', 'goal', said);
  clock.at += 1000;
  resolveThread(luis, commentOf(luis, thread));
  const [first] = readNews(okafor).news;
  expect(first?.mentionsMe).toBe(true);
  expect(first?.deeds.map(({ kind }) => kind).toSorted()).toEqual(['mentioned', 'settled']);
});

test('who settles a thread of their own is not told as saying it anew', () => {
  const { clock, ana, okafor } = createThree();
  const thread = startThread(ana, 'goals', 'goal', { text: 'Still true?' });
  markAllSeen(okafor);
  clock.at += 1000;
  resolveThread(ana, commentOf(ana, thread));
  expect(readNews(okafor).news).toMatchObject([{ deeds: [{ kind: 'settled', by: 'Ana' }] }]);
  expect(readNews(okafor).news[0]?.deeds).toHaveLength(1);
});

test('a thread that was opened again is not told as settled', () => {
  const { clock, ana, luis } = createThree();
  const thread = startThread(ana, 'goals', 'goal', { text: 'Still true?' });
  clock.at += 1000;
  resolveThread(luis, commentOf(luis, thread));
  reopenThread(luis, commentOf(luis, thread));
  expect(readNews(ana).news).toEqual([]);
});

test('new steps of a practice are told for the practice', () => {
  const { ana, luis } = createThree();
  addStep(luis, 'practice', 'Say hello');
  expect(readNews(ana).news).toMatchObject([
    { collection: 'practices', by: 'Luis', deeds: [{ kind: 'added-to' }] },
  ]);
});

test('reading an entry takes what was said and logged with it', () => {
  const { ana, luis } = createThree();
  startThread(luis, 'goals', 'goal', { text: 'Hm' });
  const [first] = readNews(ana).news;
  markRead(ana, 'goal', first?.at ?? 0);
  expect(readNews(ana).news).toEqual([]);
});

test('nothing is told of what was put away', () => {
  const { ana, luis } = createThree();
  startThread(luis, 'goals', 'goal', { text: 'Hm' });
  archiveEntry(luis, 'goals', 'goal');
  expect(readNews(ana).news).toEqual([]);
});

test('my own edit changes nothing in what is new for me, and what did not change stays the same', () => {
  const { ana, luis } = createThree();
  writeNote(luis, { kind: 'win' }, 'note');
  addStep(luis, 'practice', 'Say hello');
  const news = newsOf(ana);
  const before = news.getSnapshot();
  expect(before.news).toHaveLength(2);
  editGoal(ana, 'goal', { title: 'Sleep well' });
  expect(news.getSnapshot()).toBe(before);
  addStep(luis, 'practice', 'Wave');
  const after = news.getSnapshot();
  const noteIn = (state: typeof before) => state.news.find(({ entry }) => entry.id === 'note');
  expect(after).not.toBe(before);
  expect(noteIn(after)).toBe(noteIn(before));
});

test('who watches hears of what arrives, until they stop', () => {
  const { ana, luis } = createThree();
  const heard: number[] = [];
  const news = newsOf(ana);
  const stop = news.subscribe(() => heard.push(news.getSnapshot().news.length));
  writeNote(luis, { kind: 'win' });
  stop();
  writeNote(luis, { kind: 'win' });
  expect(heard).toEqual([1]);
});
