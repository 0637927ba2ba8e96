/**
 * A secret that cannot be printed, logged or serialised by accident. The only way to its bytes is
 * `reveal`, so every use of a secret can be found by searching for that word.
 */
const SHOWN = '<redacted>';

export class Redacted {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN;
  }

  static revealed(secret: Redacted): Uint8Array {
    return secret.#bytes;
  }
}

/** The secret's own bytes, not a copy: do not write to them. */
export function reveal(secret: Redacted): Uint8Array {
  return Redacted.revealed(secret);
}
