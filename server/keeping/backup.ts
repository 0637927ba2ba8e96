/**
 * `npm run backup -- FILE`: everything that the server with the same settings keeps, in one file.
 * The server may run meanwhile.
 */
import { readConfig } from '../config.ts';
import { backUp } from './commands.ts';
import { placeOf } from './find-place.ts';
import { describeCounts, readFileArgument, runCommand } from './run-command.ts';

await runCommand(async () => {
  const file = readFileArgument('backup');
  const place = placeOf(readConfig());
  const counts = await backUp(place, file);
  return `Backed up ${place.name} to ${file} (rows: ${describeCounts(counts)}).`;
});
