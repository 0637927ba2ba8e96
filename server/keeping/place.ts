/** Where notebooks are kept, for the commands that take them out and put them in. */
import type { Kysely } from 'kysely';
import type { Tables } from '../store/sql/tables.ts';
import type { Batch, Counts } from './batch.ts';

export type Place = {
  /** For messages: without a password. */
  readonly name: string;
  /** @throws `Unusable` when nothing has ever been kept there. */
  read<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** As `read`, and meanwhile no server writes there. @throws `Unusable` when one does. */
  readAlone<Result>(work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** @throws `Unusable` when notebooks are kept there, or a server runs. Changes nothing. */
  requireEmpty(): Promise<void>;
  /**
   * Puts rows of that schema into the empty place, reads them back, and brings them up to the
   * newest schema. When it throws, the place is as empty as before.
   */
  fill(schema: number, batches: () => AsyncIterable<Batch>): Promise<Counts>;
};
