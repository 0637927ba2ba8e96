/**
 * What travels from a store to a backup, from a backup to a store and from store to store: some
 * rows of one table, few enough to be held in memory.
 */
import { createHash } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import type { KeptTable } from './kept-tables.ts';

export type Value = null | number | string | Uint8Array;
/** `columns` are sorted by name; every row has a value for each. */
export type Batch = { table: KeptTable; columns: readonly string[]; rows: readonly Value[][] };

export type TableCount = { rows: number; digest: string };
/** For every table that has rows. */
export type Counts = Readonly<Partial<Record<KeptTable, TableCount>>>;

const DIGEST_BITS = 256n;

/**
 * Counts rows and adds up their SHA-256, modulo 2^256: engines sort text differently, and the sum
 * is the same in whatever order they came.
 */
export function createTally(): { add(batch: Batch): void; counts(): Counts } {
  const sums = new Map<KeptTable, { rows: number; sum: bigint }>();
  return {
    add({ table, columns, rows }) {
      const so = sums.get(table) ?? { rows: 0, sum: 0n };
      let { sum } = so;
      for (const row of rows) sum += hashRow(columns, row);
      sums.set(table, {
        rows: so.rows + rows.length,
        sum: BigInt.asUintN(Number(DIGEST_BITS), sum),
      });
    },
    counts: () =>
      Object.fromEntries(
        [...sums].map(([table, { rows, sum }]) => [table, { rows, digest: sum.toString(16) }]),
      ),
  };
}

/** @returns the tables in which the two differ. */
export function differences(one: Counts, other: Counts): string[] {
  const tables = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<KeptTable>;
  return [...tables].filter(
    (table) =>
      one[table]?.rows !== other[table]?.rows || one[table]?.digest !== other[table]?.digest,
  );
}

function hashRow(columns: readonly string[], row: readonly Value[]): bigint {
  const encoder = encoding.createEncoder();
  encoding.writeAny(encoder, [...columns]);
  encoding.writeAny(encoder, [...row]);
  const hash = createHash('sha256').update(encoding.toUint8Array(encoder)).digest('hex');
  return BigInt(`0x${hash}`);
}
