/**
 * The outer document's list of blobs. It is flat, one root array of byte strings: what is appended
 * offline to a nested array that somebody else replaced meanwhile would be lost without a trace.
 */
import * as Y from 'yjs';

/** The origin of every change this window makes to its outer document. */
export const SEALED = Symbol('sealed');

/** `id` is "client:clock"; `value` is whatever a stranger put there, usually bytes. */
export type LiveBlob = { id: string; value: unknown };

export class BlobList {
  readonly #outer: Y.Doc;
  readonly #array: Y.Array<unknown>;
  /** Ids inserted in this opening since the last compaction, oldest first. */
  #ownRun: string[] = [];

  constructor(outer: Y.Doc) {
    this.#outer = outer;
    this.#array = outer.getArray('b');
  }

  live(): LiveBlob[] {
    const blobs: LiveBlob[] = [];
    for (const { item } of this.#items()) blobs.push(readItem(item));
    return blobs;
  }

  /** Inserts after the last own blob that is still there, so that neighbours keep together. */
  insert(bytes: Uint8Array): string {
    const id = this.#inTransaction(() => this.#insertAt(this.#endOfOwnRun(), bytes));
    this.#ownRun.push(id);
    return id;
  }

  /** One transaction deletes exactly those of `ids` that are still there and inserts `bytes`. */
  replace(ids: ReadonlySet<string>, bytes: Uint8Array): string {
    const id = this.#inTransaction(() => {
      this.#delete(ids);
      return this.#insertAt(this.#array.length, bytes);
    });
    this.#ownRun = [];
    return id;
  }

  remove(ids: ReadonlySet<string>): void {
    this.#inTransaction(() => this.#delete(ids));
  }

  /** Calls back inside the outer document's transaction; `deleted`: something is no longer there. */
  observe(
    listener: (added: LiveBlob[], deleted: boolean, transaction: Y.Transaction) => void,
  ): () => void {
    const onEvent = (event: Y.YArrayEvent<unknown>, transaction: Y.Transaction) => {
      const added = [...event.changes.added].map(readItem);
      listener(added, event.changes.deleted.size > 0, transaction);
    };
    this.#array.observe(onEvent);
    return () => this.#array.unobserve(onEvent);
  }

  #delete(ids: ReadonlySet<string>): void {
    const doomed = [...this.#items()].filter(({ item }) => ids.has(idOf(item)));
    // From the end, so that the earlier places stay right.
    for (const { item, index } of doomed.reverse()) this.#array.delete(index, item.length);
  }

  #insertAt(index: number, bytes: Uint8Array): string {
    const clock = Y.getState(this.#outer.store, this.#outer.clientID);
    this.#array.insert(index, [bytes]);
    return `${this.#outer.clientID}:${clock}`;
  }

  #endOfOwnRun(): number {
    if (this.#ownRun.length === 0) return this.#array.length;
    const ends = new Map<string, number>();
    for (const { item, index } of this.#items()) ends.set(idOf(item), index + item.length);
    while (this.#ownRun.length > 0) {
      const end = ends.get(this.#ownRun.at(-1) ?? '');
      if (end !== undefined) return end;
      this.#ownRun.pop();
    }
    return this.#array.length;
  }

  *#items(): Generator<{ item: Y.Item; index: number }> {
    let index = 0;
    for (let item = this.#array._start; item !== null; item = item.right) {
      if (item.deleted || !item.countable) continue;
      yield { item, index };
      index += item.length;
    }
  }

  #inTransaction<T>(change: () => T): T {
    return Y.transact(this.#outer, change, SEALED);
  }
}

function idOf(item: Y.Item): string {
  return `${item.id.client}:${item.id.clock}`;
}

function readItem(item: Y.Item): LiveBlob {
  const content = item.content.getContent();
  return { id: idOf(item), value: content.length === 1 ? content[0] : content };
}
