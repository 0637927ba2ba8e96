/**
 * What one person has seen, the same on each of their devices: "all of it" at some moment, and
 * single entries since.
 */
import type { Notebook } from './notebook.ts';
import { eachTraceSince, markOf, type Trace } from './traces.ts';
import { removeRecord, write, writeRecord } from './write.ts';

/** Milliseconds. Somebody's edits may take this long to arrive and are still told as new. */
const LATEST_ARRIVAL = 60 * 24 * 60 * 60 * 1000;

/** Opens the list of marks, so that an empty list is told from none. */
const MARKED = 'seen:';

/** Marks of things that have not arrived on this device are handed on; older ones are let go. */
const HANDED_ON = 300;

export type Sight = {
  /** Unix milliseconds of the last "all of it", 0 before the first. */
  readonly at: number;
  /** Nothing before it can be new. */
  readonly reachesBackTo: number;
  isNew(trace: Trace): boolean;
};

/** What all of my devices together have said. */
export function readSight(notebook: Notebook): Sight {
  const visits = notebook.visits.of(notebook.me);
  const at = lastSeen(notebook);
  const marks = new Set(visits.flatMap(({ seen }) => seen.split(' ')));
  // An app that kept no marks goes by its time alone.
  const reachesBackTo = marks.has(MARKED) ? Math.max(at - LATEST_ARRIVAL, 0) : at;
  const readOf = (entryId: string) =>
    notebook.reads.of(entryId).find(({ member }) => member === notebook.me);
  const wasRead = (trace: Trace) => {
    const read = readOf(trace.subject);
    if (read === undefined) return false;
    // An app that kept no marks goes by its time alone.
    if (!read.seen.startsWith(MARKED)) return trace.at <= (read.version ?? 0);
    return read.seen.split(' ').includes(markOf(trace));
  };
  return {
    at,
    reachesBackTo,
    isNew: (trace) => trace.at > reachesBackTo && !marks.has(markOf(trace)) && !wasRead(trace),
  };
}

/** Unix milliseconds of the last "all of it was seen", 0 before the first. */
export function lastSeen(notebook: Notebook): number {
  const now = notebook.now();
  return notebook.visits
    .of(notebook.me)
    .reduce((last, { at }) => Math.max(last, Math.min(at ?? 0, now)), 0);
}

/**
 * Remembers the moment, and what of the last weeks is here already: an edit made before it on a
 * device that was offline arrives later, and a time alone would call it seen. Each time is a record
 * of its own, so that two devices that say it at once are both heard; the ones that this device
 * knows are taken up into the new one.
 */
export function markAllSeen(notebook: Notebook): void {
  const { me } = notebook;
  const here = new Set<string>();
  const since = notebook.now() - LATEST_ARRIVAL;
  eachTraceSince(notebook, since, (trace) => here.add(markOf(trace)));
  const earlier = notebook.visits.of(me);
  const handedOn = earlier
    .flatMap(({ seen }) => seen.split(' '))
    .filter((mark) => mark !== '' && mark !== MARKED && !here.has(mark))
    .slice(-HANDED_ON);
  // Two devices may say it in the same millisecond.
  const unique = `${notebook.now()}${Math.floor(Math.random() * 900) + 100}`;
  write(notebook, () => {
    for (const { key } of earlier) removeRecord(notebook, 'visits', key.split(':'));
    writeRecord(notebook, 'visits', [me, unique], {
      seen: [MARKED, ...here, ...handedOn].join(' '),
    });
  });
}

/** @param upTo Unix milliseconds of the newest that was seen of it */
export function markRead(notebook: Notebook, entryId: string, upTo: number): void {
  const here = new Set<string>();
  eachTraceSince(notebook, readSight(notebook).reachesBackTo, (trace) => {
    if (trace.subject === entryId) here.add(markOf(trace));
  });
  const seen = [MARKED, ...here].join(' ');
  writeRecord(notebook, 'reads', [entryId, notebook.me], { version: upTo, seen });
}
