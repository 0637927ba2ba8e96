/**
 * The size of the inner document. Encoding it is the only exact measure and too dear for every
 * key, so the meter adds up what comes in and looks closer only near the limits.
 */
import * as Y from 'yjs';
import type { Pace } from './pace.ts';
import type { SealedState } from './sealed-state.ts';

/** What is told is rounded up to this, so that a reader hears of it rarely. */
const STEP = 64 * 1024;

export class SizeMeter {
  readonly #inner: Y.Doc;
  readonly #pace: Pace;
  #measured = 0;
  #grown = 0;

  constructor(inner: Y.Doc, pace: Pace) {
    this.#inner = inner;
    this.#pace = pace;
  }

  /** @param bytes of an update that was just applied or made. */
  grew(bytes: number): SealedState['size'] {
    this.#grown += bytes;
    const mayBeLarge = this.#measured + this.#grown >= this.#pace.warnBytes;
    const isStale = this.#measured < this.#pace.warnBytes || this.#grown >= 4 * STEP;
    return mayBeLarge && isStale ? this.remeasure() : this.read();
  }

  remeasure(): SealedState['size'] {
    this.#measured = Y.encodeStateAsUpdate(this.#inner).length;
    this.#grown = 0;
    return this.read();
  }

  read(): SealedState['size'] {
    const bytes = this.#measured + this.#grown;
    const { warnBytes, fullBytes } = this.#pace;
    const level = bytes >= fullBytes ? 'full' : bytes >= warnBytes ? 'warn' : 'fine';
    return { bytes: Math.ceil(bytes / STEP) * STEP, level };
  }
}
