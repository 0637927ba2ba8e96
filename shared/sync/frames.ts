/**
 * Writes and reads the binary frames of `protocol.ts`. Readers are for bytes from strangers: they
 * return `null` for anything that is not exactly one well-formed frame.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageType, syncStep } from './protocol.ts';

export type Frame =
  | { type: 'sync-step-1'; stateVector: Uint8Array }
  | { type: 'sync-step-2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'awareness'; update: Uint8Array }
  | { type: 'query-awareness' }
  | { type: 'hello'; version: number }
  | { type: 'saved'; stateVector: Uint8Array };

export function writeFrame(frame: Frame): Uint8Array {
  const encoder = encoding.createEncoder();
  switch (frame.type) {
    case 'sync-step-1':
      writeSync(encoder, syncStep.one, frame.stateVector);
      break;
    case 'sync-step-2':
      writeSync(encoder, syncStep.two, frame.update);
      break;
    case 'update':
      writeSync(encoder, syncStep.update, frame.update);
      break;
    case 'awareness':
      encoding.writeVarUint(encoder, messageType.awareness);
      encoding.writeVarUint8Array(encoder, frame.update);
      break;
    case 'query-awareness':
      encoding.writeVarUint(encoder, messageType.queryAwareness);
      break;
    case 'hello':
      encoding.writeVarUint(encoder, messageType.hello);
      encoding.writeVarUint(encoder, frame.version);
      break;
    case 'saved':
      encoding.writeVarUint(encoder, messageType.saved);
      encoding.writeVarUint8Array(encoder, frame.stateVector);
      break;
  }
  return encoding.toUint8Array(encoder);
}

/** @returns the frame, its byte fields views into `bytes`; `null` when malformed. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = read(decoder);
    return frame !== null && !decoding.hasContent(decoder) ? frame : null;
  } catch {
    // lib0 throws on truncated or oversized input; to a stranger's bytes the answer is the same.
    return null;
  }
}

function read(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      return readSync(decoder);
    case messageType.awareness:
      return { type: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case messageType.queryAwareness:
      return { type: 'query-awareness' };
    case messageType.hello:
      return { type: 'hello', version: decoding.readVarUint(decoder) };
    case messageType.saved:
      return { type: 'saved', stateVector: decoding.readVarUint8Array(decoder) };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case syncStep.one:
      return { type: 'sync-step-1', stateVector: decoding.readVarUint8Array(decoder) };
    case syncStep.two:
      return { type: 'sync-step-2', update: decoding.readVarUint8Array(decoder) };
    case syncStep.update:
      return { type: 'update', update: decoding.readVarUint8Array(decoder) };
    default:
      return null;
  }
}

function writeSync(encoder: encoding.Encoder, step: number, bytes: Uint8Array): void {
  encoding.writeVarUint(encoder, messageType.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
}
