/**
 * `npm run migrate-store -- --from PLACE --to PLACE`: from a data folder into a PostgreSQL database,
 * or back. Stop the server first; what was there stays there.
 */
import { parseArgs } from 'node:util';
import { moveStore } from './commands.ts';
import { findPlace } from './find-place.ts';
import { describeCounts, runCommand } from './run-command.ts';
import { Unusable } from './unusable.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (values.from === undefined || values.to === undefined) {
    throw new Unusable(
      'Use: npm run migrate-store -- --from PLACE --to PLACE. A place is a data folder, or postgres://….',
    );
  }
  const [from, to] = [findPlace(values.from), findPlace(values.to)];
  const counts = await moveStore(from, to);
  return `Copied ${from.name} to ${to.name}, and read it back (rows: ${describeCounts(counts)}). ${from.name} is as it was.`;
});
