/** Where the notebooks are kept that a command is about. */
import type { Config } from '../config.ts';
import { createFolderPlace } from './folder-place.ts';
import type { Place } from './place.ts';
import { createPostgresPlace } from './postgres-place.ts';

/** The one that a server with these settings uses. */
export function placeOf({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): Place {
  return databaseUrl === null
    ? createFolderPlace(dataDir)
    : createPostgresPlace(databaseUrl.reveal());
}

/** @param written a folder, or the address of a PostgreSQL database. */
export function findPlace(written: string): Place {
  return /^postgres(?:ql)?:\/\//.test(written)
    ? createPostgresPlace(written)
    : createFolderPlace(written);
}
