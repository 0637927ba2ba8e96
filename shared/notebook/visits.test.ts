import { expect, test } from 'vitest';
import { createCircle, NOON } from '#tests/support/circle.ts';
import { startThread } from './comments.ts';
import { readNews } from './news.ts';
import type { Notebook } from './notebook.ts';
import { openNotebookModel } from './notebook.ts';
import { writeNote } from './notes.ts';
import { askQuestion, editQuestion } from './questions.ts';
import { markAllSeen, markRead } from './visits.ts';
import { archiveEntry } from './write.ts';

const HOUR = 60 * 60 * 1000;

const told = (notebook: Notebook) => readNews(notebook).news.map(({ entry }) => entry.id);

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

/** Okafor's computer and phone, and Ana who writes. Each has a wire that can be cut. */
function createDevices() {
  const clock = { at: NOON };
  const { Ana, Computer, Phone } = createCircle(['Ana', 'Computer', 'Phone'], clock);
  const now = () => clock.at;
  const computer = openNotebookModel(Computer.notebook.doc, { me: 'Okafor', now });
  const phone = openNotebookModel(Phone.notebook.doc, { me: 'Okafor', now });
  return { clock, Ana, Computer, Phone, computer, phone };
}

test('two devices that mark all seen at once while offline are both heard', () => {
  const { clock, Ana, Computer, Phone, computer, phone } = createDevices();
  writeNote(Ana.notebook, { kind: 'win' }, 'on-both');
  Phone.goOffline();
  writeNote(Ana.notebook, { kind: 'win' }, 'on-computer');
  clock.at += HOUR;
  Computer.goOffline();
  markAllSeen(computer);
  markAllSeen(phone);
  Computer.goOnline();
  Phone.goOnline();
  for (const device of [computer, phone]) expect(told(device)).toEqual([]);
  clock.at += HOUR;
  markAllSeen(phone);
  for (const device of [computer, phone]) {
    expect(told(device)).toEqual([]);
    expect(device.visits.of('Okafor')).toHaveLength(1);
  }
});

test('what neither of my devices had yet is new on both, though both have marked all seen since', () => {
  const { clock, Ana, Computer, Phone, computer, phone } = createDevices();
  Ana.goOffline();
  writeNote(Ana.notebook, { kind: 'win' }, 'late');
  clock.at += HOUR;
  Phone.goOffline();
  markAllSeen(phone);
  markAllSeen(computer);
  Phone.goOnline();
  Ana.goOnline();
  for (const device of [computer, phone]) expect(told(device)).toEqual(['late']);
  expect(Computer).toBeDefined();
});

test('a mark made on one device is heard though the entry comes to the other one later', () => {
  const { clock, Ana, Phone, computer, phone } = createDevices();
  writeNote(Ana.notebook, { kind: 'win' }, 'first');
  Phone.goOffline();
  writeNote(Ana.notebook, { kind: 'win' }, 'second');
  clock.at += HOUR;
  markAllSeen(computer);
  clock.at += HOUR;
  markAllSeen(phone);
  Phone.goOnline();
  expect(told(phone)).toEqual([]);
});

test('a mark is handed on by a device that has not received what it speaks of', () => {
  const { clock, Ana, Phone, computer, phone } = createDevices();
  Phone.goOffline();
  writeNote(Ana.notebook, { kind: 'win' }, 'on-computer');
  clock.at += HOUR;
  markAllSeen(computer);
  const [visit] = computer.visits.of('Okafor');
  // The record of the visit comes before the entry: they travel apart.
  phone.doc.getMap('visits').set(visit?.key ?? '', { at: visit?.at, seen: visit?.seen });
  clock.at += HOUR;
  markAllSeen(phone);
  expect(phone.visits.of('Okafor')).toHaveLength(1);
  Phone.goOnline();
  expect(told(phone)).toEqual([]);
});

test('an entry that was read is read on every device, until it changes', () => {
  const { clock, Ana, computer, phone } = createDevices();
  for (const id of ['first', 'second']) askQuestion(Ana.notebook, { text: id }, id);
  markRead(computer, 'first', clock.at);
  expect(told(phone)).toEqual(['second']);
  clock.at += HOUR;
  editQuestion(Ana.notebook, 'first', { text: 'anew' });
  expect(told(phone)).toEqual(['first', 'second']);
});

test('words that arrive late are new though their entry was read meanwhile', () => {
  const clock = { at: NOON };
  const { Ana, Luis, Okafor } = createCircle(['Ana', 'Luis', 'Okafor'], clock);
  askQuestion(Okafor.notebook, { text: 'How long?' }, 'first');
  Luis.goOffline();
  startThread(Luis.notebook, 'questions', 'first', { text: '@Okafor?', mentions: ['Okafor'] });
  clock.at += HOUR;
  startThread(Ana.notebook, 'questions', 'first', { text: 'Ten minutes?' });
  markRead(Okafor.notebook, 'first', clock.at);
  expect(told(Okafor.notebook)).toEqual([]);
  Luis.goOnline();
  expect(readNews(Okafor.notebook).news).toMatchObject([{ mentionsMe: true }]);
});

test('a read entry with words from a clock that runs ahead is new when more is said', () => {
  const clock = { at: NOON + 365 * 24 * HOUR };
  const { Ana, Luis, Okafor } = createCircle(['Ana', 'Luis', 'Okafor'], clock);
  askQuestion(Luis.notebook, { text: 'How long?' }, 'from-next-year');
  markRead(Okafor.notebook, 'from-next-year', clock.at);
  clock.at = NOON;
  expect(told(Okafor.notebook)).toEqual([]);
  startThread(Ana.notebook, 'questions', 'from-next-year', { text: 'Ten minutes?' });
  expect(told(Okafor.notebook)).toEqual(['from-next-year']);
});

test('reading less of an entry makes nothing of it new again', () => {
  const clock = { at: NOON };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  askQuestion(Ana.notebook, { text: 'How long?' }, 'first');
  clock.at += HOUR;
  startThread(Ana.notebook, 'questions', 'first', { text: 'Ten minutes?' });
  markRead(Okafor.notebook, 'first', clock.at);
  markRead(Okafor.notebook, 'first', NOON);
  expect(told(Okafor.notebook)).toEqual([]);
});

test('what is written after a visit whose clock was a year ahead is new', () => {
  const clock = { at: NOON + 365 * 24 * HOUR };
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor'], clock);
  markAllSeen(Okafor.notebook);
  clock.at = NOON;
  writeNote(Ana.notebook, { kind: 'win' }, 'later');
  expect(told(Okafor.notebook)).toEqual(['later']);
});
