import { expect, test } from 'vitest';
import { type Clock, createCircle, NOON } from '#tests/support/circle.ts';
import {
  editComment,
  isSettled,
  reopenThread,
  replyTo,
  resolveThread,
  startThread,
  threadsOf,
  withdrawComment,
} from './comments.ts';
import type { Notebook } from './notebook.ts';

const about = 'e1';
const start = (notebook: Notebook, text: string) => startThread(notebook, 'goals', about, { text });
const threads = (notebook: Notebook) => threadsOf(notebook.commentsOn.of(about));
const firstOf = (notebook: Notebook) => {
  const [thread] = threads(notebook);
  if (thread === undefined) throw new Error('No thread');
  return thread.first;
};
const told = (notebook: Notebook) =>
  threads(notebook).map(({ first, replies, resolved, repliesSince }) => ({
    first: first.text,
    replies: replies.map(({ text }) => text),
    resolved,
    repliesSince,
  }));

test.each([
  ['after', 60_000],
  ['before', -60_000],
])(
  'a reply written offline %s the thread was resolved elsewhere is counted as since',
  (_, later) => {
    const clock: Clock = { at: NOON };
    const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
    start(Ana.notebook, 'Does the card travel with her?');
    replyTo(Ana.notebook, firstOf(Ana.notebook), { text: 'It should.' });
    Ana.goOffline();
    Okafor.goOffline();
    clock.at = NOON + 3_600_000;
    resolveThread(Okafor.notebook, firstOf(Okafor.notebook));
    clock.at += later;
    replyTo(Ana.notebook, firstOf(Ana.notebook), { text: 'It was left at school today.' });
    Ana.goOnline();
    Okafor.goOnline();
    const expected = {
      first: 'Does the card travel with her?',
      replies: ['It should.', 'It was left at school today.'],
      resolved: true,
      repliesSince: 1,
    };
    expect(told(Ana.notebook)).toEqual([expected]);
    expect(told(Okafor.notebook)).toEqual([expected]);
    expect(threads(Ana.notebook).map(isSettled)).toEqual([false]);
    expect(firstOf(Ana.notebook).resolvedBy).toBe('Okafor');
  },
);

test('resolving again settles what came since, and opening again forgets who resolved it', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  start(Ana.notebook, 'Which shoes?');
  resolveThread(Ana.notebook, firstOf(Ana.notebook));
  replyTo(Okafor.notebook, firstOf(Okafor.notebook), { text: 'The red ones.' });
  expect(told(Ana.notebook)[0]).toMatchObject({ resolved: true, repliesSince: 1 });
  resolveThread(Ana.notebook, firstOf(Ana.notebook));
  expect(threads(Okafor.notebook).map(isSettled)).toEqual([true]);
  reopenThread(Okafor.notebook, firstOf(Okafor.notebook));
  expect(told(Ana.notebook)[0]).toMatchObject({ resolved: false, repliesSince: 0 });
  expect(firstOf(Ana.notebook)).toMatchObject({ resolvedAt: null, resolvedBy: null });
});

test('two people word their own comments anew while offline, and both are kept', () => {
  const clock: Clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  const question = start(Ana.notebook, 'Ten minutes?');
  clock.at += 1000;
  const reply = replyTo(Okafor.notebook, firstOf(Okafor.notebook), { text: 'Fifteen.' });
  Ana.goOffline();
  clock.at += 1000;
  editComment(Ana.notebook, question, { text: 'Is ten minutes enough?' });
  editComment(Okafor.notebook, reply, { text: 'Ten is enough.' });
  Ana.goOnline();
  for (const { notebook } of [Ana, Okafor]) {
    expect(told(notebook)[0]).toMatchObject({
      first: 'Is ten minutes enough?',
      replies: ['Ten is enough.'],
    });
    expect(firstOf(notebook).editedAt).toBe(clock.at);
  }
});

test('nobody words or takes back somebody else’s comment', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  const id = start(Ana.notebook, 'Which shoes?');
  editComment(Okafor.notebook, id, { text: 'Which hat?' });
  withdrawComment(Okafor.notebook, id);
  expect(Okafor.notebook.comments.get(id)).toMatchObject({
    text: 'Which shoes?',
    editedAt: null,
    archivedAt: null,
  });
});

test('replies to a comment that was taken back stay together and can be answered', () => {
  const clock: Clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  const id = start(Ana.notebook, 'Which shoes?');
  const original = firstOf(Ana.notebook);
  for (const text of ['The red ones.', 'Or the blue ones.']) {
    clock.at += 1000;
    replyTo(Okafor.notebook, original, { text });
  }
  withdrawComment(Ana.notebook, id);
  clock.at += 1000;
  replyTo(Ana.notebook, firstOf(Ana.notebook), { text: 'Red it is.' });
  expect(told(Okafor.notebook)).toEqual([
    {
      first: 'The red ones.',
      replies: ['Or the blue ones.', 'Red it is.'],
      resolved: false,
      repliesSince: 0,
    },
  ]);
  resolveThread(Okafor.notebook, firstOf(Okafor.notebook));
  expect(threads(Ana.notebook).map(isSettled)).toEqual([true]);
});

test('a resolved thread stays resolved when its first comment is taken back', () => {
  const clock: Clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  const id = start(Ana.notebook, 'Which shoes?');
  for (const text of ['The red ones.', 'Or the blue ones.']) {
    clock.at += 1000;
    replyTo(Okafor.notebook, firstOf(Okafor.notebook), { text });
  }
  resolveThread(Okafor.notebook, firstOf(Okafor.notebook));
  withdrawComment(Ana.notebook, id);
  expect(threads(Okafor.notebook).map(isSettled)).toEqual([true]);
  expect(firstOf(Okafor.notebook)).toMatchObject({ text: 'The red ones.', resolvedBy: 'Okafor' });
});
