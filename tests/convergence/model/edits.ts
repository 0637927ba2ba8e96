/** What people do to a notebook, in miniature: every kind of Yjs content the real one uses. */
import * as Y from 'yjs';
import type { SeededRandom } from './seeded-random.ts';

/** A word nobody seals by chance: no byte outside the inner document may ever spell it. */
export const PLAINTEXT = 'Zaubernuss';

export type Edit = (inner: Y.Doc) => void;

/** One edit in one transaction, signed with a mark that nobody ever deletes. */
export function edit(inner: Y.Doc, mark: string, change: Edit): void {
  inner.transact(() => {
    change(inner);
    // Last, so that the mark cannot be there without the edit.
    inner.getMap('marks').set(mark, true);
  }, 'a person');
}

export function hasMark(inner: Y.Doc, mark: string): boolean {
  return inner.getMap('marks').has(mark);
}

/** Everything a person could see, for comparing. */
export function content(inner: Y.Doc): string {
  const { text, list, entries, marks } = roots(inner);
  const marked = Object.keys(marks.toJSON()).sort();
  const entryFields = [...entries].map(([id, entry]) => [id, [...entry.entries()].sort()]).sort();
  return JSON.stringify([text.toDelta(), list.toJSON(), entryFields, marked]);
}

export function anyEdit(random: SeededRandom): Edit {
  return (inner) => random.pick(kinds)?.(inner, random);
}

export function writeAt(inner: Y.Doc, index: number): void {
  const { text } = roots(inner);
  text.insert(Math.min(index, text.length), `${PLAINTEXT} `);
}

const kinds = [
  writeWords,
  writeWords,
  deleteWords,
  format,
  addToList,
  deleteFromList,
  setField,
  newEntry,
];

function roots(inner: Y.Doc) {
  return {
    text: inner.getText('text'),
    list: inner.getArray<string>('list'),
    entries: inner.getMap<Y.Map<unknown>>('entries'),
    marks: inner.getMap('marks'),
  };
}

function writeWords(inner: Y.Doc, random: SeededRandom): void {
  const { text } = roots(inner);
  text.insert(random.below(text.length + 1), `${PLAINTEXT}${random.below(100)} `);
}

function deleteWords(inner: Y.Doc, random: SeededRandom): void {
  const { text } = roots(inner);
  if (text.length === 0) return;
  const start = random.below(text.length);
  text.delete(start, 1 + random.below(Math.min(20, text.length - start)));
}

function format(inner: Y.Doc, random: SeededRandom): void {
  const { text } = roots(inner);
  if (text.length === 0) return;
  const start = random.below(text.length);
  const length = 1 + random.below(text.length - start);
  text.format(start, length, { bold: random.chance(0.7) ? true : null });
}

function addToList(inner: Y.Doc, random: SeededRandom): void {
  const { list } = roots(inner);
  list.insert(random.below(list.length + 1), [`${PLAINTEXT} ${random.below(100)}`]);
}

function deleteFromList(inner: Y.Doc, random: SeededRandom): void {
  const { list } = roots(inner);
  if (list.length > 0) list.delete(random.below(list.length), 1);
}

function setField(inner: Y.Doc, random: SeededRandom): void {
  const { entries } = roots(inner);
  const entry = random.pick([...entries.values()]);
  entry?.set(random.chance(0.5) ? 'title' : 'state', `${PLAINTEXT} ${random.below(100)}`);
}

function newEntry(inner: Y.Doc, random: SeededRandom): void {
  const { entries } = roots(inner);
  const id = `entry ${random.below(8)}`;
  if (entries.has(id) && random.chance(0.5)) entries.delete(id);
  else entries.set(id, new Y.Map([['title', `${PLAINTEXT} new`]]));
}
