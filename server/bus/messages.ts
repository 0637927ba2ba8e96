/**
 * What travels between nodes, as bytes: a version, who tells it, and one event. Nodes of different
 * ages may share a Redis for a while, and others may speak on it too: whatever is not exactly one
 * well-formed message is `null`.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { BusEvent, PlacedUpdate } from './bus.ts';

/** What nodes say of themselves. */
export type NodeEvent =
  /** `returns` rises whenever something that it told may have been lost. */
  { type: 'alive'; returns: number } | { type: 'leaving' };
type Told = BusEvent | NodeEvent;

export type Message = {
  readonly nodeId: string;
  /** The event, its bytes its own; read only when asked for. */
  read(): Told | null;
};

/** Raised when an older node would misread what a newer one tells. */
const VERSION = 1;
/** Ids are 22 characters of base64url. */
const ID_LENGTH = 64;
/**
 * Bytes of one message. Redis cuts off whoever has 32 MB waiting for them (its own default). An
 * update that is larger still is not told: the others find it in the store.
 */
export const MESSAGE_BYTES = 20 * 1024 * 1024;
/** Bytes of updates that are told in one message, if there are several. */
const UPDATES_BYTES = 1024 * 1024;

const tag = {
  updates: 0,
  present: 1,
  left: 2,
  'who-is-here': 3,
  'access-changed': 4,
  alive: 5,
  leaving: 6,
} as const;

/** @returns mostly one message; several when there is much to tell, none when it is too large. */
export function writeMessages(nodeId: string, told: Told): Uint8Array[] {
  const parts =
    told.type === 'updates'
      ? inPortions(told.updates).map((updates) => ({ ...told, updates }))
      : [told];
  return parts
    .map((part) => writeMessage(nodeId, part))
    .filter((message) => message.length <= MESSAGE_BYTES);
}

/** @returns who tells it and how to read it; `null` when it is none of ours. */
export function openMessage(bytes: Uint8Array): Message | null {
  if (bytes.length > MESSAGE_BYTES) return null;
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== VERSION) return null;
    const nodeId = readId(decoder);
    return { nodeId, read: () => readWhole(decoder) };
  } catch {
    // lib0 throws on what is truncated or out of range: all the same here.
    return null;
  }
}

function inPortions(updates: readonly PlacedUpdate[]): PlacedUpdate[][] {
  const portions: PlacedUpdate[][] = [];
  let bytes = 0;
  for (const update of updates) {
    const last = portions.at(-1);
    if (last === undefined || bytes + update.bytes.length > UPDATES_BYTES) {
      portions.push([update]);
      bytes = update.bytes.length;
    } else {
      last.push(update);
      bytes += update.bytes.length;
    }
  }
  return portions;
}

function writeMessage(nodeId: string, told: Told): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, VERSION);
  encoding.writeVarString(encoder, nodeId);
  encoding.writeVarUint(encoder, tag[told.type]);
  switch (told.type) {
    case 'updates':
      encoding.writeVarUint(encoder, told.updates.length);
      for (const { seq, bytes } of told.updates) {
        encoding.writeVarUint(encoder, seq);
        encoding.writeVarUint8Array(encoder, bytes);
      }
      break;
    case 'present':
      encoding.writeVarString(encoder, told.connectionId);
      encoding.writeVarString(encoder, told.deviceId);
      encoding.writeVarUint8Array(encoder, told.update);
      break;
    case 'left':
      encoding.writeVarString(encoder, told.connectionId);
      break;
    case 'alive':
      encoding.writeVarUint(encoder, told.returns);
      break;
  }
  return encoding.toUint8Array(encoder);
}

function readWhole(decoder: decoding.Decoder): Told | null {
  try {
    const told = readTold(decoder);
    return decoding.hasContent(decoder) ? null : told;
  } catch {
    return null;
  }
}

function readTold(decoder: decoding.Decoder): Told | null {
  switch (decoding.readVarUint(decoder)) {
    case tag.updates:
      return { type: 'updates', updates: readUpdates(decoder) };
    case tag.present: {
      const connectionId = readId(decoder);
      const deviceId = readId(decoder);
      return { type: 'present', connectionId, deviceId, update: readBytes(decoder) };
    }
    case tag.left:
      return { type: 'left', connectionId: readId(decoder) };
    case tag['who-is-here']:
      return { type: 'who-is-here' };
    case tag['access-changed']:
      return { type: 'access-changed' };
    case tag.alive:
      return { type: 'alive', returns: decoding.readVarUint(decoder) };
    case tag.leaving:
      return { type: 'leaving' };
    default:
      return null;
  }
}

function readUpdates(decoder: decoding.Decoder): PlacedUpdate[] {
  const updates: PlacedUpdate[] = [];
  const count = decoding.readVarUint(decoder);
  for (let index = 0; index < count; index += 1) {
    const seq = decoding.readVarUint(decoder);
    if (seq === 0) throw new Error('places count from 1');
    updates.push({ seq, bytes: readBytes(decoder) });
  }
  return updates;
}

/** A copy: the message lies in a buffer with others, and a small update would keep all of them. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos) throw new Error('truncated');
  return decoding.readUint8Array(decoder, length).slice();
}

function readId(decoder: decoding.Decoder): string {
  const id = decoding.readVarString(decoder);
  if (id.length === 0 || id.length > ID_LENGTH) throw new Error('not an id');
  return id;
}
