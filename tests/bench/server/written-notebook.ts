/**
 * A document that was written in many small steps, as the updates that made it: words put in at any
 * place, so that no server can keep it as one long string. Repeatable.
 */
import * as Y from 'yjs';
import { createRandom } from '#tests/support/random.ts';
import { TEXT, writerOf } from './typing.ts';

export type Written = { updates: readonly Uint8Array[]; characters: number };

type Shape = { updates: number; charactersEach: number; devices: number };

export function writeNotebook({ updates, charactersEach, devices }: Shape): Written {
  const random = createRandom(1);
  const doc = new Y.Doc();
  const made: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => made.push(update));
  const text = doc.getText(TEXT);
  for (let step = 0; step < updates; step++) {
    doc.clientID = writerOf(Math.floor((step * devices) / updates), 3);
    const letter = String.fromCharCode(97 + (step % 26));
    text.insert(random(text.length + 1), letter.repeat(charactersEach));
  }
  return { updates: made, characters: text.length };
}

/** As a device brings it that was offline all the while. */
export function inOnePiece({ updates, characters }: Written): Written {
  return { updates: [Y.mergeUpdates([...updates])], characters };
}
