import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createPersisted } from './persisted.ts';

function write(doc: Y.Doc, word: string): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.getArray('b').push([word]);
  return Y.encodeStateAsUpdate(doc, before);
}

test('a document is covered by what was acknowledged, and no longer after the next word', () => {
  const [doc, persisted] = [new Y.Doc(), createPersisted()];
  write(doc, 'one');
  expect(persisted.covers(doc)).toBe(false);
  persisted.acknowledge(Y.encodeStateVector(doc));
  expect(persisted.covers(doc)).toBe(true);
  write(doc, 'two');
  expect(persisted.covers(doc)).toBe(false);
});

test('an answer about some devices takes nothing back about others', () => {
  const [mine, theirs, persisted] = [new Y.Doc(), new Y.Doc(), createPersisted()];
  write(mine, 'mine');
  persisted.acknowledge(Y.encodeStateVector(mine));
  write(theirs, 'theirs');
  persisted.acknowledge(Y.encodeStateVector(theirs));
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  expect(persisted.covers(mine)).toBe(true);
});

test('what the server sends it has, but only without gaps', () => {
  const [author, doc, persisted] = [new Y.Doc(), new Y.Doc(), createPersisted()];
  const updates = ['one', 'two', 'three'].map((word) => write(author, word));
  for (const update of updates) Y.applyUpdate(doc, update);
  const [first, second, third] = updates;
  if (first === undefined || second === undefined || third === undefined) throw new Error();
  persisted.sentByServer(first);
  persisted.sentByServer(third);
  expect(persisted.covers(doc)).toBe(false);
  persisted.sentByServer(Y.mergeUpdates([first, third]));
  expect(persisted.covers(doc)).toBe(false);
  persisted.sentByServer(second);
  persisted.sentByServer(third);
  expect(persisted.covers(doc)).toBe(true);
});

test('a new connection believes nothing an earlier one was told', () => {
  const [doc, persisted] = [new Y.Doc(), createPersisted()];
  write(doc, 'one');
  persisted.acknowledge(Y.encodeStateVector(doc));
  persisted.forget();
  expect(persisted.covers(doc)).toBe(false);
});
