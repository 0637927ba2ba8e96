import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createCoverage } from './coverage.ts';
import { readStoredUpdate } from './read-update.ts';

/** Updates of several people who insert and delete, each having heard of the others or not. */
const history = fc
  .array(
    fc.record({
      person: fc.nat({ max: 2 }),
      deletes: fc.boolean(),
      hearsFrom: fc.option(fc.nat({ max: 2 })),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((steps) => {
    const docs = [1, 2, 3].map((clientId) => {
      const doc = new Y.Doc();
      doc.clientID = clientId;
      return doc;
    });
    const updates: Uint8Array[] = [];
    for (const { person, deletes, hearsFrom } of steps) {
      const [doc, other] = [docs[person], hearsFrom === null ? undefined : docs[hearsFrom]];
      if (doc === undefined) continue;
      if (other !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      const before = Y.encodeStateVector(doc);
      const words = doc.getArray('b');
      if (deletes && words.length > 0) words.delete(0, 1);
      else words.push(['word', 'word']);
      updates.push(Y.encodeStateAsUpdate(doc, before));
    }
    return updates;
  });

const received = history.chain((updates) =>
  fc.record({
    taken: fc.shuffledSubarray(updates, { minLength: 1 }),
    asked: fc.constantFrom(...updates),
  }),
);

const sorted = (stateVector: Uint8Array) =>
  [...Y.decodeStateVector(stateVector)].sort(([a], [b]) => a - b);

describe('what a log covers', () => {
  test('is what Yjs reads from all its bytes, whatever the order and whatever is missing', () => {
    fc.assert(
      fc.property(received, ({ taken }) => {
        const coverage = createCoverage();
        for (const update of taken) coverage.add(readStoredUpdate(update));
        const merged = Y.encodeStateVectorFromUpdate(Y.mergeUpdates(taken));
        expect(sorted(coverage.stateVector())).toEqual(sorted(merged));
      }),
    );
  });

  test('contains an update exactly when merging it in adds nothing', () => {
    fc.assert(
      fc.property(received, ({ taken, asked }) => {
        const coverage = createCoverage();
        for (const update of taken) coverage.add(readStoredUpdate(update));
        const before = Y.mergeUpdates([...taken, ...taken]);
        const same = Buffer.compare(before, Y.mergeUpdates([before, asked])) === 0;
        expect(coverage.contains(readStoredUpdate(asked))).toBe(same);
      }),
    );
  });

  test('can be told for some outer clients alone', () => {
    const coverage = createCoverage();
    const structs = [
      { client: 1, from: 0, to: 4 },
      { client: 2, from: 0, to: 9 },
    ];
    coverage.add({ structs, deleted: [] });
    expect(sorted(coverage.stateVector([2, 3]))).toEqual([[2, 9]]);
  });
});
