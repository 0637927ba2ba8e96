/**
 * Opens the database file with Node's own SQLite, dressed for Kysely. FULL in WAL mode means that
 * a commit has reached the disk when it returns: an acknowledgement rests on it. Secure deletion also
 * overwrites whole pages that become free: an erased notebook leaves nothing in the file.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Tables } from '../sql/tables.ts';

/** One connection: bare, and as Kysely uses it. */
export type Database = { connection: DatabaseSync; db: Kysely<Tables> };

/**
 * `readOnly`: beside a server that writes. Not opened so for SQLite, or it would leave its companion
 * files behind, perhaps as another user's.
 */
export function openDatabase(file: string, { readOnly = false } = {}): Database {
  const connection = new DatabaseSync(file, { timeout: 5_000 });
  if (readOnly) connection.exec('pragma query_only = on');
  else prepareForWriting(connection);
  const dialect = new SqliteDialect({ database: forKysely(connection) });
  return { connection, db: new Kysely<Tables>({ dialect }) };
}

function prepareForWriting(connection: DatabaseSync): void {
  connection.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma secure_delete = on;
  `);
}

/** Kysely prepares a statement for every query: the hot ones are few, so they are kept. */
const KEPT_STATEMENTS = 200;

function forKysely(connection: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const prepare: SqliteDatabase['prepare'] = (text) => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = connection.prepare(text);
    const adapted = {
      reader: statement.columns().length > 0,
      all: (values: readonly unknown[]) => statement.all(...asInput(values)),
      run: (values: readonly unknown[]) => statement.run(...asInput(values)),
      iterate: (values: readonly unknown[]) => statement.iterate(...asInput(values)),
    };
    if (statements.size >= KEPT_STATEMENTS) statements.clear();
    statements.set(text, adapted);
    return adapted;
  };
  return { prepare, close: () => connection.close() };
}

/** Kysely types parameters as unknown; SQLite itself refuses what it cannot store. */
function asInput(values: readonly unknown[]): SQLInputValue[] {
  return values as SQLInputValue[];
}
