/**
 * The signed record of a key change. A server that could offer keys of its own would read all that
 * is written afterwards, so a key counts only under the signature of an owner.
 *
 *     record    = version u8 (1) | payload | Ed25519 signature 64
 *     payload   = epoch varuint | keyId 8 | prevKeyId 8 | by (varuint length, text) | at varuint
 *     signed    = "bs1/rotation" | notebookId | version | payload
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type Redacted, reveal } from './redacted.ts';

const VERSION = 1;
const KEY_ID_LENGTH = 8;
const SIGNATURE_LENGTH = 64;
const CONTEXT = new TextEncoder().encode('bs1/rotation');

/** `by` is the owner's member id, `at` Unix milliseconds. */
export type Rotation = {
  epoch: number;
  keyId: Uint8Array;
  prevKeyId: Uint8Array;
  by: string;
  at: number;
};

export function signRotation(
  rotation: Rotation,
  notebookId: Uint8Array,
  signKey: Redacted,
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, VERSION);
  encoding.writeVarUint(encoder, rotation.epoch);
  encoding.writeUint8Array(encoder, rotation.keyId);
  encoding.writeUint8Array(encoder, rotation.prevKeyId);
  encoding.writeVarString(encoder, rotation.by);
  encoding.writeVarUint(encoder, rotation.at);
  const payload = encoding.toUint8Array(encoder);
  return concat(payload, ed25519.sign(concat(CONTEXT, notebookId, payload), reveal(signKey)));
}

/** What the record claims, not yet believed; null when it is not a record of this version. */
export function readRotation(record: unknown): Rotation | null {
  if (!(record instanceof Uint8Array)) return null;
  try {
    const decoder = decoding.createDecoder(record);
    if (decoding.readUint8(decoder) !== VERSION) return null;
    const epoch = decoding.readVarUint(decoder);
    const keyId = decoding.readUint8Array(decoder, KEY_ID_LENGTH);
    const prevKeyId = decoding.readUint8Array(decoder, KEY_ID_LENGTH);
    const by = decoding.readVarString(decoder);
    const at = decoding.readVarUint(decoder);
    if (record.length - decoder.pos !== SIGNATURE_LENGTH) return null;
    return { epoch, keyId, prevKeyId, by, at };
  } catch {
    return null;
  }
}

export function isSignedBy(
  record: Uint8Array,
  notebookId: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  const payload = record.subarray(0, record.length - SIGNATURE_LENGTH);
  const signature = record.subarray(record.length - SIGNATURE_LENGTH);
  try {
    return ed25519.verify(signature, concat(CONTEXT, notebookId, payload), publicKey);
  } catch {
    // Not a point of the curve: as good as a wrong signature.
    return false;
  }
}

function concat(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
