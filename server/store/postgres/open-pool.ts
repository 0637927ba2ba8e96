/**
 * Connections to PostgreSQL that give up in time and never end the process: while it is away every
 * call is rejected, and when it is back they go through again.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, Pool, type PoolConfig, types } from 'pg';

/** How long a new connection, or one that is in use, is waited for. Milliseconds. */
const CONNECT_WITHIN = 5_000;

/** PostgreSQL ends a statement that takes longer; if it does not answer at all, we do. Milliseconds. */
export const PATIENCE: PoolConfig = {
  statement_timeout: 5_000,
  query_timeout: 6_000,
  idle_in_transaction_session_timeout: 10_000,
};

/**
 * A database's own setting must not make a commit mean less than that it is on the disk; that it is
 * on a second machine as well, it may mean.
 */
const COMMIT_TO_DISK = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') <> 'remote_apply'`;

/** @param url holds the password: it is in no error that comes of this. */
export function openPool(url: string, options: PoolConfig): Pool {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_WITHIN,
    keepAlive: true,
    application_name: 'between-sessions',
    types: { getTypeParser },
    onConnect: async (client) => {
      await client.query(COMMIT_TO_DISK);
    },
    ...options,
  });
  // Whoever uses a connection that breaks is told by the rejection. Node would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Numbers and bytes as everywhere else in this server; `pg` gives text and Buffers. */
const getTypeParser: typeof types.getTypeParser = (type, format) => {
  if (type === types.builtins.INT8) return Number;
  if (type === types.builtins.BYTEA) return readBytes;
  return types.getTypeParser(type, format);
};

/** @param text `\x` and hexadecimal digits */
function readBytes(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length - 2) / 2);
  Buffer.from(bytes.buffer).write(text.slice(2), 'hex');
  return bytes;
}

/**
 * As Kysely uses it. A connection that failed otherwise than by PostgreSQL's own word may still be
 * waiting for its answer: it is never used again.
 */
export function forKysely(pool: Pool): PostgresPool {
  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      let released = false;
      const release = (broken = false) => {
        if (!released) client.release(broken);
        released = true;
      };
      const query = async (text: string, values: readonly unknown[]) => {
        try {
          return await client.query(text, [...values]);
        } catch (error) {
          if (!(error instanceof DatabaseError)) release(true);
          throw error;
        }
      };
      // Kysely could stream by a cursor too: nothing here does.
      return { query, release: () => release() } as unknown as PostgresPoolClient;
    },
  };
}

/** @throws one sentence on why it cannot be reached, without the password. */
export async function reach(pool: Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (cause) {
    throw new Error(
      `PostgreSQL cannot be used as DATABASE_URL says (${reasonOf(cause)}). Is it running, and are host, name, password and database right?`,
      { cause },
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof DatabaseError) return error.message;
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : 'for no reason that it gave';
}
