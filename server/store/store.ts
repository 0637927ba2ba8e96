/**
 * What the server keeps, whatever keeps it. Sealed bytes, hashes, public keys, roles and times: no
 * name, no title, no key. Every implementation passes `tests/contract/store.test.ts`.
 */
import type { Role } from '#shared/sync/protocol.ts';

export type NotebookRow = { notebookId: string; createdAt: number };

export type MemberRow = {
  notebookId: string;
  memberId: string;
  role: Role;
  authHash: string;
  signKey: string;
  boxKey: string;
  selfLockbox: string;
  joinedAt: number;
  removedAt: number | null;
};

export type DeviceRow = {
  notebookId: string;
  memberId: string;
  deviceId: string;
  tokenHash: string;
  createdAt: number;
  lastSeenAt: number;
};

export type InvitationRow = {
  invitationId: string;
  notebookId: string;
  tokenHash: string;
  role: Role;
  createdBy: string;
  createdAt: number;
  expiresAt: number;
  /** Gone once somebody has redeemed it. */
  box: string | null;
  redeemedBy: string | null;
};

/** How far a notebook has come, without its bytes. */
export type Head = {
  notebookId: string;
  /** The place of its newest update. */
  lastSeq: number;
  /** Grows with every change of what somebody may do in it. */
  accessChanges: number;
};

export type MemberChange = Partial<Pick<MemberRow, 'role' | 'selfLockbox' | 'removedAt'>>;

export function changesAccess(change: MemberChange): boolean {
  return change.role !== undefined || change.removedAt !== undefined;
}

/**
 * Single reads and writes. What must hold between several of them happens in a transaction. Changing
 * a member's role, removing one and ending devices count as a change of access (`Head`).
 */
export type Records = {
  findNotebook(notebookId: string): Promise<NotebookRow | null>;
  addNotebook(notebook: NotebookRow): Promise<void>;
  /** Erases the notebook and all that belongs to it. */
  eraseNotebook(notebookId: string): Promise<void>;

  findMember(notebookId: string, memberId: string): Promise<MemberRow | null>;
  /** Removed members too, in the order they joined. */
  listMembers(notebookId: string): Promise<MemberRow[]>;
  addMember(member: MemberRow): Promise<void>;
  changeMember(notebookId: string, memberId: string, change: MemberChange): Promise<void>;

  findDevice(notebookId: string, deviceId: string): Promise<DeviceRow | null>;
  findDeviceByToken(notebookId: string, tokenHash: string): Promise<DeviceRow | null>;
  listDevices(notebookId: string, memberId: string): Promise<DeviceRow[]>;
  addDevice(device: DeviceRow): Promise<void>;
  markDeviceSeen(notebookId: string, deviceId: string, at: number): Promise<void>;
  endDevice(notebookId: string, deviceId: string): Promise<void>;
  endDevicesOf(notebookId: string, memberId: string): Promise<void>;

  findInvitation(invitationId: string): Promise<InvitationRow | null>;
  /** Every invitation that nobody has redeemed yet, also those past their time. */
  listInvitations(notebookId: string): Promise<InvitationRow[]>;
  addInvitation(invitation: InvitationRow): Promise<void>;
  /** Notes who redeemed it and deletes its box. */
  spendInvitation(invitationId: string, memberId: string): Promise<void>;
  deleteInvitation(invitationId: string): Promise<void>;
  /** Deletes what the member left lying about unredeemed. */
  withdrawInvitationsOf(notebookId: string, memberId: string): Promise<void>;
};

export type Append = { notebookId: string; bytes: Uint8Array };
export type Snapshot = { upTo: number; bytes: Uint8Array; madeAt: number };
export type Version = { upTo: number; size: number; madeAt: number };

/** A notebook's bytes: the newest snapshot and, in order, every update after it. */
export type StoredLog = {
  snapshot: Snapshot | null;
  updates: { seq: number; bytes: Uint8Array }[];
};

export type Store = {
  /** Reads and writes on their own, outside any transaction. */
  readonly records: Records;
  /**
   * Runs `work` alone among all work on the same notebook. Either all of it happens or, when it
   * throws, none of it.
   */
  transaction<Result>(
    notebookId: string,
    work: (records: Records) => Promise<Result>,
  ): Promise<Result>;

  /**
   * Appends to many logs in one transaction. When this resolves, the bytes survive a power cut.
   * @returns for each append its place in its notebook's log, counted from 1 without a gap; `null`
   * when there is no such notebook.
   */
  append(appends: readonly Append[]): Promise<(number | null)[]>;
  /**
   * Milliseconds from the beginning of one append to the next that let enough share it: the more an
   * append costs besides what is in it, the longer.
   */
  readonly appendEvery: number;
  /**
   * What came after the place `after`, all of it when that is 0. The snapshot only if it reaches
   * further than `after`.
   */
  readLog(notebookId: string, after?: number): Promise<StoredLog>;
  /** In any order; without those that are not there. */
  readHeads(notebookIds: readonly string[]): Promise<Head[]>;
  /**
   * Puts `snapshot` in place of the log up to `snapshot.upTo`; later updates stay. Earlier
   * snapshots remain as versions, except those named in `forget` (by their `upTo`).
   */
  replaceLog(notebookId: string, snapshot: Snapshot, forget: readonly number[]): Promise<void>;
  /** Newest first. The first is the snapshot that `readLog` returns. */
  listVersions(notebookId: string): Promise<Version[]>;

  /** Throws when the store cannot be read. */
  check(): Promise<void>;
  close(): Promise<void>;
};
