/**
 * What a Yjs document sends while somebody types at the end of their own words, one character an
 * update: written ahead from a pattern, because making it with a document costs the load generator
 * more than sending it.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export const TEXT = 'content';

/** @returns the update of the character at this clock. */
export function typingUpdate(writer: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1); // one writer
  encoding.writeVarUint(encoder, 1); // one struct
  encoding.writeVarUint(encoder, writer);
  encoding.writeVarUint(encoder, clock);
  if (clock === 0) {
    encoding.writeUint8(encoder, 0x04); // text, its place told by its parent
    encoding.writeVarUint(encoder, 1); // the parent is a root
    encoding.writeVarString(encoder, TEXT);
  } else {
    encoding.writeUint8(encoder, 0x84); // text, after the character before
    encoding.writeVarUint(encoder, writer);
    encoding.writeVarUint(encoder, clock - 1);
  }
  encoding.writeVarString(encoder, String.fromCharCode(97 + (clock % 26)));
  encoding.writeVarUint(encoder, 0); // nothing deleted
  return encoding.toUint8Array(encoder);
}

/** @throws when Yjs itself would send anything else: then the pattern is out of date. */
export function checkTyping(): void {
  const writer = writerOf(7, 2);
  const doc = new Y.Doc();
  doc.clientID = writer;
  let clock = 0;
  doc.on('update', (update: Uint8Array) => {
    if (Buffer.compare(update, typingUpdate(writer, clock)) === 0) return;
    throw new Error('Yjs writes typing differently: tests/bench/server/typing.ts is out of date');
  });
  const text = doc.getText(TEXT);
  for (; clock < 20_000; clock++) text.insert(clock, String.fromCharCode(97 + (clock % 26)));
}

/** As many bytes as Yjs's own random ids mostly take. */
const FIRST_WRITER = 0x8000_0000;

/** @param seat counted from 0 in each room, 4 at most */
export const writerOf = (room: number, seat: number): number => FIRST_WRITER + room * 4 + seat;
export const seatOf = (writer: number): number => (writer - FIRST_WRITER) & 3;
