/** Where the notebooks are kept that a command is about. */
import type { Config } from '../config.ts';
import { createFolderPlace } from './folder-place.ts';
import type { Place } from './place.ts';

/** The one that a server with these settings uses. */
export function placeOf(config: Config): Place {
  return findPlace(config.dataDir);
}

/** @param written a folder. */
export function findPlace(written: string): Place {
  return createFolderPlace(written);
}
