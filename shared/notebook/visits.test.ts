import { expect, test } from 'vitest';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { writeNote } from './notes.ts';
import { askQuestion, editQuestion } from './questions.ts';
import { lastSeen, markAllSeen, newsSince } from './visits.ts';
import { archiveEntry } from './write.ts';

const HOUR = 60 * 60 * 1000;

const told = (notebook: Parameters<typeof newsSince>[0]) =>
  newsSince(notebook, lastSeen(notebook)).map(({ entry }) => entry.id);

test('what others wrote is new until it was seen, and one’s own words never are', () => {
  const clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  askQuestion(Ana.notebook, { text: 'How long?' }, 'first');
  clock.at += HOUR;
  writeNote(Ana.notebook, { kind: 'win' }, 'second');
  expect(told(Okafor.notebook)).toEqual(['second', 'first']);
  expect(told(Ana.notebook)).toEqual([]);
  markAllSeen(Okafor.notebook);
  expect(told(Okafor.notebook)).toEqual([]);
});

test('a changed entry is new again', () => {
  const clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  askQuestion(Ana.notebook, { text: 'How long?' }, 'first');
  markAllSeen(Okafor.notebook);
  clock.at += HOUR;
  editQuestion(Ana.notebook, 'first', { text: 'For how many weeks?' });
  expect(told(Okafor.notebook)).toEqual(['first']);
});

test.each([
  ['with nothing seen before', []],
  ['with something seen before', ['earlier']],
])('what was written offline before my last visit is new when it arrives: %s', (_, seen) => {
  const clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  for (const id of seen) writeNote(Ana.notebook, { kind: 'observation' }, id);
  Ana.goOffline();
  writeNote(Ana.notebook, { kind: 'win' }, 'written-offline');
  clock.at += 24 * HOUR;
  markAllSeen(Okafor.notebook);
  clock.at += 24 * HOUR;
  Ana.goOnline();
  expect(told(Okafor.notebook)).toEqual(['written-offline']);
  markAllSeen(Okafor.notebook);
  expect(told(Okafor.notebook)).toEqual([]);
});

test('a visit of an app that kept no marks goes by its time alone', () => {
  const clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  writeNote(Ana.notebook, { kind: 'win' }, 'before');
  Ana.notebook.doc.getMap('visits').set('Okafor', { at: NOON + HOUR });
  clock.at += 2 * HOUR;
  writeNote(Ana.notebook, { kind: 'win' }, 'after');
  expect(told(Okafor.notebook)).toEqual(['after']);
});

test('asked for a later moment than the last visit, it tells what came after that moment', () => {
  const clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  markAllSeen(Okafor.notebook);
  clock.at += HOUR;
  writeNote(Ana.notebook, { kind: 'win' }, 'between');
  const later = clock.at + HOUR;
  clock.at += 2 * HOUR;
  writeNote(Ana.notebook, { kind: 'win' }, 'after');
  expect(newsSince(Okafor.notebook, later).map(({ entry }) => entry.id)).toEqual(['after']);
});

test('an entry from a clock that runs ahead is seen once it was seen', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  Object.assign(Ana.notebook, { now: () => NOON + 48 * HOUR });
  writeNote(Ana.notebook, { kind: 'win' }, 'from-tomorrow');
  expect(told(Okafor.notebook)).toEqual(['from-tomorrow']);
  markAllSeen(Okafor.notebook);
  expect(told(Okafor.notebook)).toEqual([]);
});

test('what is older than my visit and was put away is not told', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  writeNote(Ana.notebook, { kind: 'win' }, 'put-away');
  archiveEntry(Ana.notebook, 'notes', 'put-away');
  expect(told(Okafor.notebook)).toEqual([]);
});
