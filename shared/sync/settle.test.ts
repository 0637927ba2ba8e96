import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { SeededRandom } from '#tests/convergence/model/seeded-random.ts';
import { shuffledDialogue } from '#tests/support/shuffled-dialogue.ts';
import { hasPending, REMOTE, settle } from './settle.ts';

const dialogue = (seed: number) =>
  shuffledDialogue(new SeededRandom(seed), (doc, random) => {
    const text = doc.getText();
    text.insert(random.below(text.length + 1), 'ab');
  });

function arrive(updates: readonly Uint8Array[], settles: boolean): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) {
    Y.applyUpdate(doc, update, REMOTE);
    if (settles) settle(doc);
  }
  return doc;
}

/** Found by trying: about one order in a thousand leaves Yjs 13.6 waiting for what it has. */
const STUCK = [2640, 3850];

test.each(STUCK)('what waits for each other is freed once it is all there (order %i)', (seed) => {
  const updates = dialogue(seed);
  expect(hasPending(arrive(updates, false))).toBe(true);
  const doc = arrive(updates, true);
  expect(hasPending(doc)).toBe(false);
  expect(doc.getText().length).toBe(updates.length * 2);
});

test('when every piece has arrived nothing waits, in whatever order they came', () => {
  for (let seed = 0; seed < 200; seed++) {
    const doc = arrive(dialogue(seed), true);
    expect(hasPending(doc)).toBe(false);
  }
});

test('what really waits for a missing piece goes on waiting', () => {
  const [doc, updates] = [new Y.Doc(), [] as Uint8Array[]];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText().insert(0, 'first');
  doc.getText().insert(2, 'second');
  const waiting = arrive(updates.slice(1), true);
  expect(hasPending(waiting)).toBe(true);
  expect(waiting.getText().toString()).toBe('');
});
