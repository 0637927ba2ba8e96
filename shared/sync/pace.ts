/**
 * When and how much: every threshold of the sealed document in one place. Spans in milliseconds,
 * sizes in bytes. Measured: together at 100 ms typing feels live; alone at 1 s a year of notes
 * costs 1.8 times its plain size instead of 4 times.
 */
export type Pace = typeof pace;

const second = 1000;
const kB = 1024;
const MB = 1024 * kB;

export const pace = {
  flushTogether: 100,
  flushAlone: 1 * second,
  flushBytes: 32 * kB,
  /** After this long a write that the disk accepted is taken to be on it. */
  durableAfter: 5 * second,
  compactMin: 10 * second,
  compactMax: 40 * second,
  /** No edit for this long counts as idle. */
  idleAfter: 2 * second,
  compactAtBlobs: 2000,
  compactTailBlobs: 500,
  compactTailBytes: 128 * kB,
  compactTailShare: 0.25,
  /** A missing piece that has not come for this long no longer holds up compaction. */
  pendingPatience: 24 * 60 * 60 * second,
  coverageAfter: 3 * second,
  /** Members look at different moments, so that the first repair spares the others theirs. */
  coverageJitter: 2 * second,
  coveragePatience: 60 * second,
  awarenessEvery: 100,
  awarenessBytes: 4 * kB,
  warnBytes: 5 * MB,
  fullBytes: 8 * MB,
};
