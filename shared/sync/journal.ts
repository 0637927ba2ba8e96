/**
 * What was typed and is not yet safely in the local copy, kept sealed and apart from it. A record
 * belongs to one batch of one opening and is overwritten at every edit until the batch is flushed.
 */
export type JournalRecord = {
  /** Names one opening of the notebook in one window; never reused. */
  opening: string;
  batch: number;
  sealed: Uint8Array;
};

export interface Journal {
  /** Writes or overwrites the record of that batch. Rejects when this device cannot keep it. */
  put(record: JournalRecord): Promise<void>;
  /** Every record of this notebook, of all openings, in the order of their batches. */
  readAll(): Promise<JournalRecord[]>;
  /**
   * Removes each record whose stored bytes are still exactly these. A window that is still open
   * may have overwritten its record since it was read: that newer one stays.
   */
  remove(records: readonly JournalRecord[]): Promise<void>;
}

/** Are these the same bytes of the same batch? */
export function isSameRecord(a: JournalRecord, b: JournalRecord): boolean {
  return (
    a.opening === b.opening &&
    a.batch === b.batch &&
    a.sealed.length === b.sealed.length &&
    a.sealed.every((byte, index) => byte === b.sealed[index])
  );
}
