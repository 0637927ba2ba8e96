/**
 * Seals and opens the notebook's blobs with whatever keys are held at that moment, and keeps the
 * Lamport time by which openers sort them.
 */
import { type KeyRing, prepareKeys } from '#shared/secrets/key-ring.ts';
import type { RandomBytes } from '#shared/secrets/random.ts';
import { type Kind, type Opened, openBlob, sealBlob } from '#shared/secrets/seal.ts';

/** A dishonest member must not be able to push the time to where it can no longer be counted. */
const LATEST = 2 ** 48;

export type Sealed = { bytes: Uint8Array; kind: Kind; lamport: number };

export class Sealer {
  #keys;
  #highest = 0;
  readonly #notebookId: Uint8Array;
  readonly #random: RandomBytes;

  constructor(notebookId: Uint8Array, ring: KeyRing, random: RandomBytes) {
    this.#notebookId = notebookId;
    this.#random = random;
    this.#keys = prepareKeys(ring, notebookId);
  }

  setKeyRing(ring: KeyRing): void {
    this.#keys = prepareKeys(ring, this.#notebookId);
  }

  seal(kind: Kind, body: Uint8Array): Sealed {
    const lamport = this.#highest + 1;
    const bytes = sealBlob(this.#keys, { kind, lamport, body }, this.#random);
    this.#saw(lamport);
    return { bytes, kind, lamport };
  }

  open(blob: unknown): Opened {
    const opened = openBlob(this.#keys, blob);
    if (opened.ok) this.#saw(opened.content.lamport);
    return opened;
  }

  /** Awareness has its own key and its own counter. */
  sealAwareness(kind: Kind, counter: number, body: Uint8Array): Uint8Array {
    return sealBlob(this.#keys, { kind, lamport: counter, body }, this.#random);
  }

  openAwareness(blob: unknown): Opened {
    return openBlob(this.#keys, blob, 'awareness');
  }

  #saw(lamport: number): void {
    this.#highest = Math.min(LATEST, Math.max(this.#highest, lamport));
  }
}
