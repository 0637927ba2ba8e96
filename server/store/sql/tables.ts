/** The tables as Kysely sees them; `migrations.ts` makes them. */
import type { Generated } from 'kysely';
import type { Role } from '#shared/sync/protocol.ts';

export type Tables = {
  notebook: { id: string; created_at: number; last_seq: number; access_changes: number };
  member: {
    notebook_id: string;
    id: string;
    role: Role;
    auth_hash: string;
    sign_key: string;
    box_key: string;
    self_lockbox: string;
    joined_at: number;
    removed_at: number | null;
  };
  device: {
    notebook_id: string;
    id: string;
    member_id: string;
    token_hash: string;
    created_at: number;
    last_seen_at: number;
  };
  invitation: {
    id: string;
    notebook_id: string;
    token_hash: string;
    role: Role;
    created_by: string;
    created_at: number;
    expires_at: number;
    box: string | null;
    redeemed_by: string | null;
  };
  update_log: { notebook_id: string; seq: number; count: Generated<number>; bytes: Uint8Array };
  update_journal: { id: Generated<number>; bytes: Uint8Array };
  snapshot: { notebook_id: string; up_to_seq: number; bytes: Uint8Array; made_at: number };
  schema_version: { version: number };
};
