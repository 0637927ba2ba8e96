/** Three people write into each other's document; what they wrote arrives in a random order. */
import * as Y from 'yjs';
import type { SeededRandom } from '#tests/convergence/model/seeded-random.ts';

/** @param write one change of the document, anywhere in it. */
export function shuffledDialogue(
  random: SeededRandom,
  write: (doc: Y.Doc, random: SeededRandom) => void,
): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const people = [1, 2, 3].map((id) => {
    const doc = new Y.Doc();
    doc.clientID = id;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') updates.push(update);
    });
    return doc;
  });
  for (let turns = 4 + random.below(6); turns > 0; turns--) {
    const speaker = random.pick(people);
    if (speaker === undefined) continue;
    write(speaker, random);
    if (random.chance(0.2)) continue;
    for (const other of people) {
      Y.applyUpdate(other, Y.encodeStateAsUpdate(speaker, Y.encodeStateVector(other)), 'wire');
    }
  }
  return shuffled(updates, random);
}

function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(random.below(left.length), 1));
}
