/**
 * Appends a batch over many notebooks in one statement and so in one transaction and one round
 * trip. It holds the notebooks in the order of their ids, so that two nodes never wait for each
 * other in a circle, and counts on in each by as many as the batch brings.
 */
import type { Pool, PoolClient } from 'pg';
import type { Append, Store } from '../store.ts';
import { encodeByteArrays, encodeIntegers } from './binary-arrays.ts';

/** What one statement takes: PostgreSQL holds it in memory several times over. */
const MOST = { updates: 5_000, bytes: 8_000_000 };

const APPEND = `
with given as materialized (
  select id, updates, position from unnest($1::text[], $2::int[])
    with ordinality as given (id, updates, position)
), held as materialized (
  select id from notebook where id = any($1) order by id for no key update
), counted as (
  update notebook set last_seq = notebook.last_seq + given.updates
  from given join held on held.id = given.id
  where notebook.id = given.id
  returning notebook.id, given.position, notebook.last_seq - given.updates as before
), inserted as (
  insert into update_log (notebook_id, seq, bytes)
  select counted.id, counted.before + one.nth, one.bytes
  from unnest($3::int[], $4::int[], $5::bytea[]) as one (notebook, nth, bytes)
    join counted on counted.position = one.notebook
)
select position, before from counted`;

/** An append, and where it stood among those that were given. */
type Numbered = Append & { at: number };

export function createAppend(pool: Pool): Store['append'] {
  return async (appends) => {
    const places = new Array<number | null>(appends.length).fill(null);
    const pieces = cutIntoPieces(sortByNotebook(appends));
    if (pieces.length < 2) {
      for (const piece of pieces) await appendPiece(pool, piece, places);
      return places;
    }
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (const piece of pieces) await appendPiece(client, piece, places);
      await client.query('commit');
    } catch (error) {
      // The connection goes, and what it had not committed with it.
      client.release(true);
      throw error;
    }
    client.release();
    return places;
  };
}

/** PostgreSQL holds them in this order too: it compares ids by bytes, and they are ASCII. */
function sortByNotebook(appends: readonly Append[]): Numbered[] {
  const numbered = appends.map(({ notebookId, bytes }, at) => ({ notebookId, bytes, at }));
  return numbered.sort((one, other) =>
    one.notebookId === other.notebookId ? 0 : one.notebookId < other.notebookId ? -1 : 1,
  );
}

function cutIntoPieces(appends: readonly Numbered[]): Numbered[][] {
  const pieces: Numbered[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const append of appends) {
    const last = pieces.at(-1);
    size += append.bytes.length;
    if (last !== undefined && last.length < MOST.updates && size <= MOST.bytes) {
      last.push(append);
    } else {
      pieces.push([append]);
      size = append.bytes.length;
    }
  }
  return pieces;
}

async function appendPiece(
  to: Pool | PoolClient,
  piece: readonly Numbered[],
  places: (number | null)[],
): Promise<void> {
  const ids: string[] = [];
  const counts: number[] = [];
  /** For each update its notebook's position, counted from 1 as PostgreSQL does. */
  const positions: number[] = [];
  /** For each update its place among those of its notebook, from 1. */
  const nths: number[] = [];
  for (const { notebookId } of piece) {
    if (ids.at(-1) !== notebookId) {
      ids.push(notebookId);
      counts.push(0);
    }
    const nth = (counts.pop() ?? 0) + 1;
    counts.push(nth);
    positions.push(ids.length);
    nths.push(nth);
  }
  const { rows } = await to.query<{ position: number; before: number }>({
    name: 'append',
    text: APPEND,
    values: [
      ids,
      encodeIntegers(counts),
      encodeIntegers(positions),
      encodeIntegers(nths),
      encodeByteArrays(piece.map(({ bytes }) => bytes)),
    ],
  });
  const before = new Map(rows.map((row) => [row.position, row.before]));
  for (const [index, { at }] of piece.entries()) {
    const start = before.get(positions[index] ?? 0);
    if (start !== undefined) places[at] = start + (nths[index] ?? 0);
  }
}
