/** Many byte arrays as one, so that they change threads without being copied one by one. */
export type Pack = { bytes: Uint8Array<ArrayBuffer>; lengths: Uint32Array<ArrayBuffer> };

export function pack(parts: readonly Uint8Array[]): Pack {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, lengths: Uint32Array.from(parts, (part) => part.length) };
}

/** @returns views into the pack */
export function unpack({ bytes, lengths }: Pack): Uint8Array[] {
  let at = 0;
  return Array.from(lengths, (length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
}
