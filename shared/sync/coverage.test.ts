import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { carry, openWindow, type SealedWindow } from '#tests/support/sealed-window.ts';
import { covers, docExtent, updateExtent } from './doc-extent.ts';
import { pace } from './pace.ts';

const repairTime = pace.coverageAfter + pace.coverageJitter;

function say(window: SealedWindow, words: string): void {
  window.document.inner.getText().insert(0, words);
  window.document.flush();
}

function text(window: SealedWindow): string {
  return window.document.inner.getText().toString();
}

/** Somebody who can write to the outer document and has no key. */
function deleteAllBlobs(...windows: SealedWindow[]): void {
  const thief = new Y.Doc();
  for (const { outer } of windows) carry(outer, thief);
  thief.getArray('b').delete(0, thief.getArray('b').length);
  for (const { outer } of windows) carry(thief, outer);
}

async function newcomer(window: SealedWindow): Promise<SealedWindow> {
  return await openWindow({}, [Y.encodeStateAsUpdate(window.outer)]);
}

describe('when blobs are deleted from afar', () => {
  test('whoever knows their words puts them back', async () => {
    const anna = await openWindow();
    say(anna, 'words');
    deleteAllBlobs(anna);
    expect(text(await newcomer(anna))).toBe('');
    anna.clock.advance(repairTime);
    expect(text(await newcomer(anna))).toBe('words');
  });

  test('a window that is closed at once does not leave before it has looked', async () => {
    const anna = await openWindow();
    say(anna, 'words');
    deleteAllBlobs(anna);
    await anna.document.close();
    expect(text(await newcomer(anna))).toBe('words');
  });

  test('one repair spares the others theirs', async () => {
    const [anna, ben] = [await openWindow(), await openWindow()];
    say(anna, 'words');
    carry(anna.outer, ben.outer);
    deleteAllBlobs(anna, ben);
    anna.clock.advance(repairTime);
    carry(anna.outer, ben.outer);
    ben.clock.advance(repairTime);
    expect(ben.outer.getArray('b').length).toBe(1);
  });

  test('deletions are put back too, although nothing is left of what they deleted', async () => {
    const anna = await openWindow();
    say(anna, 'a secret and a word');
    anna.document.inner.getText().delete(0, 15);
    anna.document.flush();
    const thief = new Y.Doc();
    carry(anna.outer, thief);
    thief.getArray('b').delete(1, 1);
    carry(thief, anna.outer);
    expect(text(await newcomer(anna))).toBe('a secret and a word');
    anna.clock.advance(repairTime);
    expect(text(await newcomer(anna))).toBe('word');
  });

  test('words that wait for others are put back as well', async () => {
    const [anna, ben, cleo] = [await openWindow(), await openWindow(), await openWindow()];
    say(anna, 'first ');
    carry(anna.outer, ben.outer);
    ben.document.inner.getText().insert(6, 'second');
    ben.document.flush();
    const half = new Y.Doc();
    half.getArray('b').insert(0, [ben.outer.getArray('b').get(1)]);
    carry(half, cleo.outer);
    expect(cleo.document.snapshot().pendingSince).toBe(cleo.clock.now());
    deleteAllBlobs(cleo);
    cleo.clock.advance(repairTime);
    carry(cleo.outer, anna.outer);
    expect(text(anna)).toBe('first second');
  });

  test('a blob nobody can read is nobody’s to restore, and nothing is written in vain', async () => {
    const anna = await openWindow();
    say(anna, 'words');
    const stranger = new Y.Doc();
    stranger.getArray('b').insert(0, [new Uint8Array(90)]);
    carry(stranger, anna.outer);
    stranger.getArray('b').delete(0, 1);
    carry(stranger, anna.outer);
    anna.clock.advance(repairTime);
    expect(anna.outer.getArray('b').length).toBe(1);
  });
});

test('after the first sync, what the blobs lack is written', async () => {
  const anna = await openWindow();
  say(anna, 'words');
  anna.document.setLink({ synced: true, covered: true });
  anna.clock.advance(repairTime);
  expect(anna.outer.getArray('b').length).toBe(1);
});

test('an extent counts what was garbage-collected', () => {
  const doc = new Y.Doc();
  const parent = doc.getMap<Y.Text>();
  parent.set('a', new Y.Text('inside'));
  const full = Y.encodeStateAsUpdate(doc);
  parent.delete('a');
  expect(covers(docExtent(doc), updateExtent(full))).toBe(true);
  expect(covers(updateExtent(full), docExtent(doc))).toBe(false);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  expect(covers(docExtent(copy), docExtent(doc))).toBe(true);
});
