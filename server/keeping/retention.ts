/**
 * What nobody needs any more goes by itself, also in notebooks that nobody opens. Every step may be
 * done by several nodes at once, or be broken off: what was done is done, the rest comes next time.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { chooseForgotten } from '../relay/versions.ts';
import { defaultRetention, type Retention } from '../retention.ts';
import type { Tables } from '../store/sql/tables.ts';
import type { Store } from '../store/store.ts';

/** How many of each are gone. */
export type Tended = { invitations: number; keysOfRemoved: number; versions: number };

/**
 * Milliseconds that a redeemed invitation is remembered after its time, without its box: a device
 * whose answer was lost on the way may ask for it again.
 */
const REDEEMED_KEPT = 30 * 24 * 60 * 60 * 1000;
const NOTEBOOKS_PER_PAGE = 200;

export type KeptStore = Pick<Store, 'listVersions'> & { readonly db: Kysely<Tables> };

export type TendingOptions = { retention: Retention; stop: AbortSignal };
const defaultOptions = { retention: defaultRetention, stop: new AbortController().signal };

/** @param now Unix milliseconds. */
export async function tendStore(
  store: KeptStore,
  now: number,
  options: TendingOptions = defaultOptions,
): Promise<Tended> {
  return {
    invitations: await deleteExpired(store.db, now),
    keysOfRemoved: await forgetKeysOfRemoved(store.db),
    versions: await thinVersions(store, now, options),
  };
}

async function deleteExpired(db: Kysely<Tables>, now: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where((where) =>
      where.or([
        where('redeemed_by', 'is', null).and('expires_at', '<=', now),
        where('expires_at', '<=', now - REDEEMED_KEPT),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Their id and public keys stay: what they have signed is still in the notebook. */
async function forgetKeysOfRemoved(db: Kysely<Tables>): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('member')
    .set({ auth_hash: '', self_lockbox: '' })
    .where('removed_at', 'is not', null)
    .where((where) => where.or([where('auth_hash', '!=', ''), where('self_lockbox', '!=', '')]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function thinVersions(
  { db, listVersions }: KeptStore,
  now: number,
  { retention, stop }: TendingOptions,
): Promise<number> {
  let thinned = 0;
  for await (const notebookId of notebooksWithVersions(db)) {
    // SQLite answers in the same turn: without this, members would wait for all of it.
    await nextTurn();
    if (stop.aborted) break;
    const forgotten = chooseForgotten(await listVersions(notebookId), now, retention);
    if (forgotten.length === 0) continue;
    await db
      .deleteFrom('snapshot')
      .where('notebook_id', '=', notebookId)
      .where('up_to_seq', 'in', forgotten)
      .execute();
    thinned += forgotten.length;
  }
  return thinned;
}

async function* notebooksWithVersions(db: Kysely<Tables>): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('snapshot')
      .select('notebook_id')
      .where('notebook_id', '>', after)
      .groupBy('notebook_id')
      .having((have) => have.fn.countAll(), '>', 1)
      .orderBy('notebook_id')
      .limit(NOTEBOOKS_PER_PAGE)
      .execute();
    yield* page.map(({ notebook_id }) => notebook_id);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.notebook_id;
  }
}
