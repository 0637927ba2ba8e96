/**
 * Opening a notebook, in the one order that loses nothing: this device's copy, then the seals, then
 * the journal of what a crash left, and only then the wire. What screens get is a plain document,
 * a status and who is here.
 */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { fromBase64Url } from '#shared/secrets/base64url.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import { memberApi } from './api.ts';
import { onLeaving, onReturning } from './coming-and-going.ts';
import { connect } from './connection.ts';
import type { Platform } from './platform.ts';
import { type Presence, watchPresence } from './presence.ts';
import type { Role } from './protocol.ts';
import { openSealedDocument } from './sealed-document.ts';
import { type StatusStore, watchStatus } from './status.ts';
import { whenStatus } from './when-status.ts';

export type OpenNotebookOptions = {
  pass: Pass;
  platform: Platform;
  /** Whether this program understands the document's shape; if not, it is shown and not edited. */
  isReadable?: (doc: Y.Doc) => boolean;
  /** The server says that this member's role is another than the pass remembers: keep it there. */
  onRole?: (role: Role) => void;
};

export type OpenNotebook = {
  readonly server: string;
  readonly notebookId: string;
  readonly memberId: string;
  readonly deviceId: string;
  readonly role: Role;
  /** The plain document: in memory only. */
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly presence: Presence;
  readonly status: StatusStore;
  /** Seals what was typed and puts it on its way, now. */
  flush(): void;
  /** @returns whether everything typed so far is on this device's disk, whatever happens next. */
  whenKept(): Promise<boolean>;
  /** Resolves when everything typed so far is on the server's disk. */
  whenSaved(signal?: AbortSignal): Promise<void>;
  /** Deletes for good what nobody can open any more. For an owner, after an export. */
  discardDamaged(ids: readonly string[]): void;
  close(): Promise<void>;
};

export async function openNotebook(options: OpenNotebookOptions): Promise<OpenNotebook> {
  const { pass, platform, isReadable, onRole } = options;
  const { server, notebookId, memberId, deviceId, deviceToken, keyRing } = pass;
  const clock = platform.clock === undefined ? {} : { clock: platform.clock };
  let role: Role = pass.role;

  const outer = new Y.Doc();
  const outerAwareness = new Awareness(outer);
  const localCopy = platform.openLocalCopy(notebookId, outer);
  const journal = platform.openJournal(notebookId);
  await localCopy.whenLoaded;
  const sealed = await openSealedDocument({
    notebookId: fromBase64Url(notebookId),
    keyRing,
    outer,
    outerAwareness,
    journal,
    mayWrite: role !== 'viewer',
    async whenStored() {
      if (!(await localCopy.whenKept())) throw new Error('this device keeps nothing');
    },
    onCompacted: () => void localCopy.trim(),
    onSnapshot: (bytes) => platform.keepSnapshot?.(notebookId, bytes),
    ...(isReadable !== undefined && { isReadable }),
    ...clock,
  }).catch(async (error: unknown) => {
    await Promise.all([localCopy.close(), journal.close?.()]);
    outer.destroy();
    throw error;
  });

  const connection = connect({
    outer,
    outerAwareness,
    server,
    notebookId,
    deviceToken,
    mayWrite: role !== 'viewer',
    onAskedToWrite: () => void askRole(),
    acrossWindows: platform.acrossWindows,
    ...(platform.network !== undefined && { network: platform.network }),
  });
  const status = watchStatus({ sealed, connection, localCopy, ...clock });
  const presence = watchPresence(sealed.awareness, memberId);
  const stopLeaving = onLeaving(platform.lifecycle, () => sealed.flush());
  // A laptop that slept has a line that only looks alive.
  const stopReturning = onReturning(platform.lifecycle, () => {
    if (connection.state.name === 'live') connection.probe();
  });
  let link = connection.state.name;

  function becomeRole(next: Role): void {
    if (next === role) return;
    role = next;
    sealed.setMayWrite(role !== 'viewer');
    connection.setMayWrite(role !== 'viewer');
    onRole?.(role);
  }

  /** Being offline or refused here is the connection's to tell. */
  async function askRole(): Promise<void> {
    const members = await memberApi(pass)
      .listMembers()
      .catch(() => []);
    const me = members.find((member) => member.memberId === memberId);
    if (me !== undefined && me.removedAt === null) becomeRole(me.role);
  }

  function follow(): void {
    const { state, covered } = connection;
    sealed.setLink({ synced: state.name === 'live', covered });
    if (state.name === link) return;
    link = state.name;
    if (state.name === 'live') void askRole();
    if (state.name !== 'refused') return;
    if (state.reason === 'read-only') becomeRole('viewer');
    // What is typed from here on would reach nobody: better to say so than to accept it.
    if (state.reason === 'no-access') sealed.setMayWrite(false);
  }
  const stopFollowing = connection.subscribe(follow);
  follow();

  return {
    server,
    notebookId,
    memberId,
    deviceId,
    get role() {
      return role;
    },
    doc: sealed.inner,
    awareness: sealed.awareness,
    presence,
    status,
    flush: () => sealed.flush(),
    whenKept() {
      sealed.flush();
      return localCopy.whenKept();
    },
    async whenSaved(signal) {
      sealed.flush();
      await whenStatus(status, ({ sync }) => sync.name === 'saved', signal);
    },
    discardDamaged: (ids) => sealed.discardDamaged(ids),
    async close() {
      stopLeaving();
      stopReturning();
      stopFollowing();
      presence.close();
      await sealed.close();
      status.close();
      connection.close();
      await Promise.all([localCopy.close(), journal.close?.()]);
      outer.destroy();
    },
  };
}
