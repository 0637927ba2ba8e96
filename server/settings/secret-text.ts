/**
 * Words that cannot be printed, logged or serialised by accident: the address of a database holds
 * its password. Every use is found by searching for `reveal`.
 */
const SHOWN = '<redacted>';

export class SecretText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
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
}
