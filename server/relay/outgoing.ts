/** What a connection is about to be told: all of one turn leaves in one piece. */
import type { Duplex } from 'node:stream';

export type Outgoing = {
  /** @param frame as it stands on the wire. */
  add(frame: Uint8Array): void;
  /** Writes at the end of this turn, also when there was nothing to add yet. */
  flushSoon(): void;
  flush(): void;
  readonly isEmpty: boolean;
};

/** All connections share one look at the end of a turn. */
let leaving: (() => void)[] = [];

function atEndOfTurn(flush: () => void): void {
  leaving.push(flush);
  if (leaving.length > 1) return;
  queueMicrotask(() => {
    const all = leaving;
    leaving = [];
    for (const each of all) each();
  });
}

/** @param beforeFlush may still add something. */
export function createOutgoing(line: Duplex, beforeFlush: () => void): Outgoing {
  let frames: Uint8Array[] = [];
  let isLeaving = false;

  function flush(): void {
    isLeaving = false;
    beforeFlush();
    const [first, ...others] = frames;
    if (first === undefined) return;
    frames = [];
    if (line.writable) line.write(others.length === 0 ? first : Buffer.concat([first, ...others]));
  }

  function flushSoon(): void {
    if (isLeaving) return;
    isLeaving = true;
    atEndOfTurn(flush);
  }

  return {
    add(frame) {
      frames.push(frame);
      flushSoon();
    },
    flushSoon,
    flush,
    get isEmpty() {
      return frames.length === 0;
    },
  };
}
