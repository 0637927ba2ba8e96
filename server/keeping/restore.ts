/** `npm run restore -- FILE`: a backup into the empty place that the server's settings name. */
import { readConfig } from '../config.ts';
import { restore } from './commands.ts';
import { placeOf } from './find-place.ts';
import { describeCounts, readFileArgument, runCommand } from './run-command.ts';

await runCommand(async () => {
  const file = readFileArgument('restore');
  const place = placeOf(readConfig());
  const counts = await restore(place, file);
  return `Restored ${file} to ${place.name}, and read it back (rows: ${describeCounts(counts)}).`;
});
