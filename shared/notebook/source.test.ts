import { describe, expect, it, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import { writeNote } from './notes.ts';
import { askQuestion } from './questions.ts';
import { findTwin, keptFrom, pageKey } from './source.ts';
import { archiveEntry, write } from './write.ts';

const open = () => createCircle(['Ana']).Ana.notebook;
const url = 'https://example.org/bedtime';
const page = { url, quote: '', pictureUrl: '' };

describe('two addresses', () => {
  it.each([
    ['http://example.org/bedtime', 'its scheme'],
    ['https://www.example.org/bedtime', 'its www'],
    ['https://EXAMPLE.org/bedtime/', 'a slash'],
    ['https://example.org/bedtime#part-2', 'a place in the page'],
    ['https://example.org/bedtime#:~:text=a%20worry', 'a passage in the page'],
    ['https://example.org:443/bedtime', 'the usual port'],
  ])('%s is the same page but for %s', (other) => {
    expect(pageKey(other)).toBe(pageKey(url));
  });

  it.each([
    'https://example.org/bedtime-2',
    'https://example.org/',
    'https://example.com/bedtime',
    'https://en.example.org/bedtime',
    'https://example.org/bedtime?page=2',
    'https://example.org/bedtime#/part/2',
    'https://example.org/bedtime#!part',
    'https://example.org:8080/bedtime',
  ])('%s is another page', (other) => {
    expect(pageKey(other)).not.toBe(pageKey(url));
  });

  it('routes in the hash are compared without the passage behind them', () => {
    const route = 'https://example.org/app#/part/2';
    expect(pageKey(`${route}:~:text=worry`)).toBe(pageKey(route));
  });

  it.each(['', 'nonsense', 'file:///home/ana/diary.txt', 'about:blank'])(
    '%j is no page',
    (address) => {
      expect(pageKey(address)).toBe('');
      expect(keptFrom(open(), address)).toEqual([]);
    },
  );
});

test('what was kept from a page is found among questions and notes, but not what was put away', () => {
  const notebook = open();
  const question = askQuestion(notebook, { text: '', sourceUrl: `${url}/` });
  const note = writeNote(notebook, { kind: 'resource', sourceUrl: url });
  const away = writeNote(notebook, { kind: 'resource', sourceUrl: url });
  archiveEntry(notebook, 'notes', away);
  writeNote(notebook, { kind: 'resource', sourceUrl: 'https://example.org/other' });
  writeNote(notebook, { kind: 'win', title: 'Slept' });
  expect(keptFrom(notebook, url).map(({ in: place, entry }) => [place, entry.id])).toEqual([
    ['questions', question],
    ['notes', note],
  ]);
});

describe('the same passage', () => {
  const quote = 'Name the worry.\n\nThen wait.';
  const passage = { ...page, quote };

  it('is found again however it was laid out', () => {
    const notebook = open();
    const id = askQuestion(notebook, { text: '', quote, sourceUrl: url });
    const again = { ...passage, quote: ' name  the Worry. Then wait. ' };
    expect(findTwin(notebook, again, 'own')?.entry.id).toBe(id);
  });

  it('is found again however its letters are put together', () => {
    const notebook = open();
    const id = askQuestion(notebook, { text: '', quote: 'La ma\u00f1ana', sourceUrl: url });
    const again = { ...passage, quote: 'La man\u0303ana' };
    expect(findTwin(notebook, again, 'own')?.entry.id).toBe(id);
  });

  it('is not its own twin, and has none of another page or of other words', () => {
    const notebook = open();
    const id = askQuestion(notebook, { text: '', quote, sourceUrl: url });
    expect(findTwin(notebook, passage, id)).toBeUndefined();
    expect(findTwin(notebook, { ...passage, quote: 'Name the worry.' }, 'own')).toBeUndefined();
    expect(findTwin(notebook, { ...passage, url: `${url}-2` }, 'own')).toBeUndefined();
    expect(findTwin(notebook, page, 'own')).toBeUndefined();
  });

  it('of a page as a whole is the page, and of a picture the picture', () => {
    const notebook = open();
    const pictureUrl = 'https://example.org/lion.png';
    const picture = writeNote(notebook, { kind: 'resource', sourceUrl: url, pictureUrl });
    expect(findTwin(notebook, page, 'own')).toBeUndefined();
    expect(findTwin(notebook, { ...page, pictureUrl }, 'own')?.entry.id).toBe(picture);
    const whole = writeNote(notebook, { kind: 'resource', sourceUrl: url });
    expect(findTwin(notebook, page, 'own')?.entry.id).toBe(whole);
  });
});

test('among five thousand entries the look takes a few milliseconds', () => {
  const notebook = open();
  write(notebook, () => {
    for (let at = 0; at < 5_000; at += 1) {
      writeNote(notebook, { kind: 'resource', quote: `${at}`, sourceUrl: `${url}/${at % 700}` });
    }
  });
  const sought = { ...page, url: `${url}/699`, quote: '4899' };
  const begun = performance.now();
  expect(findTwin(notebook, sought, 'own')?.entry.quote).toBe('4899');
  const first = performance.now() - begun;
  for (let time = 0; time < 20; time += 1) findTwin(notebook, sought, 'own');
  const later = (performance.now() - begun - first) / 20;
  // Generous for a busy machine: usually 8 and 0.3.
  expect(first).toBeLessThan(250);
  expect(later).toBeLessThan(25);
});
