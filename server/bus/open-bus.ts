/** The bus that the settings ask for. */
import { createHash } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Bus } from './bus.ts';
import { createNoBus } from './no-bus.ts';
import { openRedisBus } from './redis-bus.ts';

export function openBus(
  { redisUrl, databaseUrl }: Pick<Config, 'redisUrl' | 'databaseUrl'>,
  log: Log,
): Promise<Bus> {
  if (databaseUrl === null) return Promise.resolve(createNoBus());
  // Whether other nodes use the same database cannot be known.
  if (redisUrl === null) return Promise.resolve(createNoBus(false));
  return openRedisBus({ url: redisUrl.reveal(), prefix: prefixOf(databaseUrl.reveal()), log });
}

/** From where the database is, without name and password: its nodes need not have the same. */
function prefixOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const place = `${hostname}:${port || '5432'}${pathname}`;
  return `between-sessions:${createHash('sha256').update(place).digest('hex').slice(0, 16)}`;
}
