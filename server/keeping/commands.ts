/** What the commands do, apart from reading their arguments and printing. */
import { migrations } from '../store/sql/migrations.ts';
import type { Counts } from './batch.ts';
import type { Place } from './place.ts';
import { checkBackup, openBackup } from './read-backup.ts';
import { type Reading, readAtOneMoment } from './read-rows.ts';
import { newerSchema } from './unusable.ts';
import { writeBackup } from './write-backup.ts';

/** Beside a server that runs, or without one. */
export function backUp(place: Place, file: string): Promise<Counts> {
  return place.read((db) =>
    readAtOneMoment(db, (reading) => writeBackup(requireKnown(reading), file)),
  );
}

/** The whole file is read and found well before anything is changed. */
export async function restore(place: Place, file: string): Promise<Counts> {
  await place.requireEmpty();
  const { schema } = await checkBackup(file, migrations.length);
  const backup = await openBackup(file, migrations.length);
  try {
    return await place.fill(schema, backup.batches);
  } finally {
    await backup.close();
  }
}

/** What was there stays there. */
export async function moveStore(from: Place, to: Place): Promise<Counts> {
  await to.requireEmpty();
  return from.readAlone((db) =>
    readAtOneMoment(db, (reading) => {
      const { schema, batches } = requireKnown(reading);
      return to.fill(schema, batches);
    }),
  );
}

/** @throws `Unusable`: what a newer server keeps is not all known here. */
function requireKnown(reading: Reading): Reading {
  if (reading.schema > migrations.length) throw newerSchema(reading.schema, migrations.length);
  return reading;
}
