import { expect, test } from 'vitest';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { editSession, nextSession, planSession } from './sessions.ts';

const HOUR = 60 * 60 * 1000;

test('the next session stays the next one while it runs, and ends when it is finished', () => {
  const { Okafor } = createCircle(['Okafor']);
  const later = planSession(Okafor.notebook, NOON + 7 * 24 * HOUR);
  const running = planSession(Okafor.notebook, NOON - HOUR, 'Room 2');
  planSession(Okafor.notebook, NOON - 7 * 24 * HOUR);
  const next = () => nextSession(Okafor.notebook.sessions.getSnapshot(), NOON)?.id;
  expect(next()).toBe(running);
  editSession(Okafor.notebook, running, { finishedAt: NOON });
  expect(next()).toBe(later);
});

test('without a session ahead there is no next one', () => {
  expect(nextSession([], NOON)).toBeUndefined();
});
