/**
 * When it has become quiet after a rush, memory goes back to the system. V8 keeps the pages in which
 * new objects come and go, some 64 MB, for as long as the process lives: it counts on being busy
 * again soon. On a small machine others can use them meanwhile.
 */
import { Session } from 'node:inspector/promises';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from './log.ts';

type Parts = {
  log: Log;
  /** The share of the time since the last call in which there was something to do, 0 to 1. */
  busy?: () => number;
  collect?: () => Promise<void>;
};

/** Milliseconds between two looks. */
const LOOK = 10_000;
/** Below this share it is quiet: that a collection stops everything for some 100 ms hurts nobody. */
const QUIET = 0.05;

/** Once after each rush; the start of the process is one. For the entry of a process only. */
export function giveMemoryBack({ log, busy = watchLoop(), collect = collectAll }: Parts): void {
  let rushed = true;

  async function look(): Promise<void> {
    if (busy() > QUIET) {
      rushed = true;
    } else if (rushed) {
      rushed = false;
      await collect().catch((error: unknown) => log.warn({ err: error }, 'memory stays taken'));
      // The collection itself is no rush.
      busy();
    }
    setTimeout(look, LOOK).unref();
  }

  setTimeout(look, LOOK).unref();
}

function watchLoop(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}

/** What V8 does when a system says that memory is low: it lets go of its reserves, too. */
export async function collectAll(): Promise<void> {
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.collectGarbage');
    // Node 24 hangs when a session ends in the turn of its own answer.
    await nextTurn();
  } finally {
    session.disconnect();
  }
}
