/**
 * `npm run migrate-store`: from the data folder into the PostgreSQL database that the settings name;
 * with `-- --from PLACE --to PLACE` from anywhere to anywhere, also back. Stop the server first.
 */
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { moveStore } from './commands.ts';
import { findPlace, placeOf } from './find-place.ts';
import type { Place } from './place.ts';
import { describeCounts, runCommand } from './run-command.ts';
import { Unusable } from './unusable.ts';

await runCommand(async () => {
  const { from, to } = readPlaces();
  const counts = await moveStore(from, to);
  return `Copied ${from.name} to ${to.name}, and read it back (rows: ${describeCounts(counts)}). ${from.name} is as it was; what is written there from now on is not in the copy.`;
});

function readPlaces(): { from: Place; to: Place } {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const config = readConfig();
  if (values.from !== undefined && values.to !== undefined) {
    return { from: findPlace(values.from), to: findPlace(values.to) };
  }
  if (values.from === undefined && values.to === undefined && config.databaseUrl !== null) {
    return { from: placeOf({ ...config, databaseUrl: null }), to: placeOf(config) };
  }
  throw new Unusable(
    'Use: npm run migrate-store -- --from PLACE --to PLACE, where a place is a data folder or postgres://…. Or set DATABASE_URL: then it copies DATA_DIR into that database.',
  );
}
