/**
 * What travels between nodes, as bytes: a version, who tells it, and what it tells in one turn of the
 * event loop, each with its notebook. Nodes of different ages may share a Redis for a while, and
 * others may speak on it too: a message is read as far as its entries are whole, and an entry that
 * is not exactly one well-formed event is `null`.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { BusEvent, PlacedUpdate } from './bus.ts';

/** What nodes say of themselves. */
export type NodeEvent =
  /** `returns` rises whenever something that it told may have been lost. */
  { type: 'alive'; returns: number } | { type: 'leaving' };
export type Told = BusEvent | NodeEvent;

export type Message = {
  readonly nodeId: string;
  /**
   * @param visit told of each event in order, and how to read it, its bytes its own: `null` when it
   * is malformed. What is never read costs next to nothing.
   */
  each(visit: (notebookId: string, read: () => Told | null) => void): void;
};

/** An event as bytes, and the notebook that it is about; the empty id stands for the node itself. */
export type Entry = { notebookId: string; bytes: Uint8Array };

/** Raised when an older node would misread what a newer one tells. */
const VERSION = 1;
/** Ids are 22 characters of base64url. */
const ID_LENGTH = 64;
/**
 * Bytes of one message. Redis cuts off whoever has 32 MB waiting for them (its own default). An
 * update that is larger still is not told: the others find it in the store.
 */
export const MESSAGE_BYTES = 20 * 1024 * 1024;
/** Bytes that are told in one message, if it holds more than one thing. */
const TOGETHER_BYTES = 1024 * 1024;

const tag = {
  updates: 0,
  present: 1,
  left: 2,
  'who-is-here': 3,
  'access-changed': 4,
  alive: 5,
  leaving: 6,
} as const;

/** @returns mostly one entry; several when there are many updates. */
export function writeEntries(notebookId: string, told: Told): Entry[] {
  const parts =
    told.type === 'updates'
      ? inPortions(told.updates).map((updates) => ({ ...told, updates }))
      : [told];
  return parts.map((part) => ({ notebookId, bytes: writeTold(part) }));
}

/** @returns mostly one message for all entries; what is too large for one is left out. */
export function writeMessages(nodeId: string, entries: readonly Entry[]): Uint8Array[] {
  const messages: Uint8Array[] = [];
  let encoder: encoding.Encoder | null = null;

  function finish(): void {
    if (encoder !== null) messages.push(encoding.toUint8Array(encoder));
    encoder = null;
  }

  for (const { notebookId, bytes } of entries) {
    if (encoder !== null && encoding.length(encoder) + bytes.length > TOGETHER_BYTES) finish();
    if (encoder === null) {
      encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, VERSION);
      encoding.writeVarString(encoder, nodeId);
    }
    encoding.writeVarString(encoder, notebookId);
    encoding.writeVarUint8Array(encoder, bytes);
  }
  finish();
  return messages.filter((message) => message.length <= MESSAGE_BYTES);
}

/** @returns who tells it and how to read it; `null` when it is none of ours. */
export function openMessage(bytes: Uint8Array): Message | null {
  if (bytes.length > MESSAGE_BYTES) return null;
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== VERSION) return null;
    const nodeId = readId(decoder);
    return { nodeId, each: (visit) => readEntries(decoder, visit) };
  } catch {
    // lib0 throws on what is truncated or out of range: all the same here.
    return null;
  }
}

/** As many as are well formed. */
function readEntries(decoder: decoding.Decoder, visit: Parameters<Message['each']>[0]): void {
  while (decoding.hasContent(decoder)) {
    const entry = readEntry(decoder);
    if (entry === null) return;
    visit(entry.notebookId, () => readWhole(decoding.createDecoder(entry.bytes)));
  }
}

function readEntry(decoder: decoding.Decoder): Entry | null {
  try {
    const notebookId = decoding.readVarString(decoder);
    const length = decoding.readVarUint(decoder);
    if (notebookId.length > ID_LENGTH || length > decoder.arr.length - decoder.pos) return null;
    return { notebookId, bytes: decoding.readUint8Array(decoder, length) };
  } catch {
    return null;
  }
}

function inPortions(updates: readonly PlacedUpdate[]): PlacedUpdate[][] {
  const portions: PlacedUpdate[][] = [];
  let bytes = 0;
  for (const update of updates) {
    const last = portions.at(-1);
    if (last === undefined || bytes + update.bytes.length > TOGETHER_BYTES) {
      portions.push([update]);
      bytes = update.bytes.length;
    } else {
      last.push(update);
      bytes += update.bytes.length;
    }
  }
  return portions;
}

function writeTold(told: Told): Uint8Array {
  const encoder = encoding.createEncoder();
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
