/** The store that the settings name: PostgreSQL, or one SQLite file. */
import type { Config } from '../config.ts';
import type { TendedStore } from '../keeping/tending.ts';
import { openPostgresStore } from './postgres/open-store.ts';
import { openSqliteStore } from './sqlite/open-store.ts';
import type { Store } from './store.ts';

/** @throws when it cannot be reached, is in use, or was written by a newer server. */
export function openStore({
  databaseUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Store & TendedStore> {
  return databaseUrl === null ? openSqliteStore(dataDir) : openPostgresStore(databaseUrl.reveal());
}
