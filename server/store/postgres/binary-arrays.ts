/**
 * Arrays as PostgreSQL sends them itself: one dimension, no nulls, each element after its length.
 * `pg` would write them out as text, bytes in hexadecimal, at twice the size.
 * https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/utils/adt/arrayfuncs.c (array_recv)
 */
const HEADER = 20;
const LENGTH = 4;
const OID = { bytes: 17, int4: 23 };

export function encodeByteArrays(elements: readonly Uint8Array[]): Buffer {
  let size = HEADER;
  for (const element of elements) size += LENGTH + element.length;
  const array = beginArray(size, OID.bytes, elements.length);
  let at = HEADER;
  for (const element of elements) {
    at = array.writeInt32BE(element.length, at);
    array.set(element, at);
    at += element.length;
  }
  return array;
}

export function encodeIntegers(elements: readonly number[]): Buffer {
  const array = beginArray(HEADER + elements.length * (LENGTH + 4), OID.int4, elements.length);
  let at = HEADER;
  for (const element of elements) {
    at = array.writeInt32BE(4, at);
    at = array.writeInt32BE(element, at);
  }
  return array;
}

function beginArray(size: number, elementType: number, length: number): Buffer {
  const array = Buffer.allocUnsafe(size);
  array.writeInt32BE(1, 0); // dimensions
  array.writeInt32BE(0, 4); // without nulls
  array.writeInt32BE(elementType, 8);
  array.writeInt32BE(length, 12);
  array.writeInt32BE(1, 16); // the first index
  return array;
}
