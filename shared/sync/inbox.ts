/**
 * From blobs to the inner document. Remembers what became of every blob that is there: a blob
 * counts as applied only if it was opened and applied without an exception, and whatever else it
 * is, it is kept, listed and, when a key arrives, tried again.
 */
import type * as Y from 'yjs';
import type { Content, OpenFailure } from '#shared/secrets/seal.ts';
import type { LiveBlob } from './blob-list.ts';
import { applyContent, isSnapshot } from './body.ts';
import type { BlobProblem } from './sealed-state.ts';
import type { Sealed, Sealer } from './sealer.ts';
import { REMOTE, settle } from './settle.ts';

export type Applied = { status: 'applied'; bytes: number; lamport: number; isSnapshot: boolean };
export type Failed = {
  status: 'failed';
  reason: OpenFailure;
  keyName: string | null;
  since: number;
  value: unknown;
};

export class Inbox {
  readonly #inner: Y.Doc;
  readonly #sealer: Sealer;
  readonly #now: () => number;
  readonly #byId = new Map<string, Applied | Failed>();

  constructor(inner: Y.Doc, sealer: Sealer, now: () => number) {
    this.#inner = inner;
    this.#sealer = sealer;
    this.#now = now;
  }

  /** Applies what is new among `blobs` in one transaction: 806 ms instead of 1,916 ms for 1 MB. */
  receive(blobs: readonly LiveBlob[]): void {
    const opened: { blob: LiveBlob; content: Content }[] = [];
    for (const blob of blobs) {
      if (this.#byId.get(blob.id)?.status === 'applied') continue;
      const result = this.#sealer.open(blob.value);
      if (result.ok) opened.push({ blob, content: result.content });
      else this.#fail(blob, result.reason, result.keyName);
    }
    if (opened.length === 0) return;
    // In the order they were written: 119 ms instead of 1,283 ms.
    opened.sort((a, b) => a.content.lamport - b.content.lamport);
    this.#inner.transact(() => {
      for (const { blob, content } of opened) this.#apply(blob, content);
    }, REMOTE);
    settle(this.#inner);
  }

  /** A blob of this window: what it holds is in the inner document already. */
  noteOwn(id: string, sealed: Sealed): void {
    this.#note(id, sealed.bytes.length, sealed.lamport, isSnapshot(sealed));
  }

  retryFailed(): void {
    const failed = [...this.#byId].flatMap(([id, entry]) =>
      entry.status === 'failed' ? [{ id, value: entry.value }] : [],
    );
    this.receive(failed);
  }

  forgetAllBut(ids: ReadonlySet<string>): void {
    for (const id of this.#byId.keys()) if (!ids.has(id)) this.#byId.delete(id);
  }

  applied(): Map<string, Applied> {
    const found = new Map<string, Applied>();
    for (const [id, entry] of this.#byId) if (entry.status === 'applied') found.set(id, entry);
    return found;
  }

  isSnapshot(id: string): boolean {
    const entry = this.#byId.get(id);
    return entry?.status === 'applied' && entry.isSnapshot;
  }

  failed(): Failed[] {
    return [...this.#byId.values()].filter((entry) => entry.status === 'failed');
  }

  problems(): BlobProblem[] {
    return [...this.#byId].flatMap(([id, entry]) =>
      entry.status === 'failed' ? [{ id, reason: entry.reason, keyName: entry.keyName }] : [],
    );
  }

  #apply(blob: LiveBlob, content: Content): void {
    try {
      applyContent(this.#inner, content);
    } catch {
      // Sealed by a member, yet not a change that Yjs can read: kept and shown, like a broken seal.
      this.#fail(blob, 'damaged', null);
      return;
    }
    const bytes = blob.value instanceof Uint8Array ? blob.value.length : 0;
    this.#note(blob.id, bytes, content.lamport, isSnapshot(content));
  }

  #note(id: string, bytes: number, lamport: number, snapshot: boolean): void {
    this.#byId.set(id, { status: 'applied', bytes, lamport, isSnapshot: snapshot });
  }

  #fail(blob: LiveBlob, reason: OpenFailure, keyName: string | null): void {
    const known = this.#byId.get(blob.id);
    const since = known?.status === 'failed' ? known.since : this.#now();
    this.#byId.set(blob.id, { status: 'failed', reason, keyName, since, value: blob.value });
  }
}
