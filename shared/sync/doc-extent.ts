/**
 * How far a document reaches: which changes it holds, integrated or still waiting, and which
 * deletions. Content that was garbage-collected still counts by its clocks, so two documents can
 * be compared long after their words are gone.
 */
import * as Y from 'yjs';

/** Per Yjs client, half-open [start, end) ranges of clocks; sorted and merged by `covers`. */
type Ranges = Map<number, [start: number, end: number][]>;
export type DocExtent = { changes: Ranges; deletions: Ranges };

export function docExtent(doc: Y.Doc): DocExtent {
  const extent: DocExtent = { changes: new Map(), deletions: new Map() };
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
    add(extent.changes, client, 0, clock);
  }
  addDeletions(extent, Y.createDeleteSetFromStructStore(doc.store));
  for (const update of [doc.store.pendingStructs?.update, doc.store.pendingDs]) {
    if (update) addUpdate(extent, Y.decodeUpdateV2(update));
  }
  return extent;
}

/** The extent of one update on its own, in the first version of Yjs's encoding. */
export function updateExtent(update: Uint8Array): DocExtent {
  const extent: DocExtent = { changes: new Map(), deletions: new Map() };
  addUpdate(extent, Y.decodeUpdate(update));
  return extent;
}

export function covers(whole: DocExtent, part: DocExtent): boolean {
  return includes(whole.changes, part.changes) && includes(whole.deletions, part.deletions);
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function addUpdate(extent: DocExtent, { structs, ds }: Decoded): void {
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    add(extent.changes, client, clock, clock + struct.length);
    const isDeleted = struct instanceof Y.GC || struct.content instanceof Y.ContentDeleted;
    if (isDeleted) add(extent.deletions, client, clock, clock + struct.length);
  }
  addDeletions(extent, ds);
}

function addDeletions(extent: DocExtent, { clients }: Decoded['ds']): void {
  for (const [client, items] of clients) {
    for (const { clock, len } of items) add(extent.deletions, client, clock, clock + len);
  }
}

function add(ranges: Ranges, client: number, start: number, end: number): void {
  const known = ranges.get(client);
  if (known === undefined) ranges.set(client, [[start, end]]);
  else known.push([start, end]);
}

function includes(whole: Ranges, part: Ranges): boolean {
  for (const [client, needed] of part) {
    const held = merged(whole.get(client) ?? []);
    let at = 0;
    for (const [start, end] of merged(needed)) {
      if (start === end) continue;
      while ((held[at]?.[1] ?? end) < end) at++;
      const [from, to] = held[at] ?? [end, end];
      if (start < from || to < end) return false;
    }
  }
  return true;
}

function merged(ranges: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last === undefined || last[1] < start) result.push([start, end]);
    else last[1] = Math.max(last[1], end);
  }
  return result;
}
