/** The store's records in SQL, on the database itself or inside one of its transactions. */
import type { Kysely } from 'kysely';
import type { Records } from '../store.ts';
import { createDeviceRecords } from './device-records.ts';
import { createInvitationRecords } from './invitation-records.ts';
import { createMemberRecords } from './member-records.ts';
import type { Tables } from './tables.ts';

export function createRecords(db: Kysely<Tables>): Records {
  return { ...createMemberRecords(db), ...createDeviceRecords(db), ...createInvitationRecords(db) };
}
