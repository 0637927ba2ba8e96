/**
 * Opens the database file with Node's own SQLite, dressed for Kysely. FULL in WAL mode means that
 * a commit has reached the disk when it returns: an acknowledgement rests on it.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Tables } from '../sql/tables.ts';

export function openDatabase(file: string): Kysely<Tables> {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma secure_delete = fast;
  `);
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
}

/** Kysely prepares a statement for every query: the hot ones are few, so they are kept. */
const KEPT_STATEMENTS = 200;

function forKysely(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const prepare: SqliteDatabase['prepare'] = (text) => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = database.prepare(text);
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
  return { prepare, close: () => database.close() };
}

/** Kysely types parameters as unknown; SQLite itself refuses what it cannot store. */
function asInput(values: readonly unknown[]): SQLInputValue[] {
  return values as SQLInputValue[];
}
