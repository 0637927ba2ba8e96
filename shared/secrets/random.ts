/** Where random bytes come from; injected, so that a seeded test can repeat itself exactly. */
export type RandomBytes = (length: number) => Uint8Array;

export const systemRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** A number in [0, 1) from four random bytes: for jitter, never for keys. */
export function randomUnit(random: RandomBytes): number {
  const bytes = random(4);
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) / 2 ** 32;
}
