/** What is on its way from a room's connections to the store. */
import type { RefusalReason } from '#shared/sync/protocol.ts';
import type { Limits } from '../limits.ts';
import type { Log } from '../log.ts';
import type { Commits } from './commits.ts';
import type { KeptLog } from './kept-log.ts';
import { type ReadContents, readUpdate } from './read-update.ts';
import type { Peer } from './room.ts';
import type { Snapshots } from './snapshots.ts';

export type Writes = {
  /** Takes an update to the store. @returns why not, if not. */
  write(peer: Peer, update: Uint8Array): RefusalReason | null;
  /** Resolves when nothing waits for the store any more. */
  drained(): Promise<void>;
};

type Parts = {
  notebookId: string;
  kept: KeptLog;
  snapshots: Snapshots;
  commits: Commits;
  log: Log;
  limits: Limits;
  /** It is in the store, at this place of the log. */
  onCommitted(peer: Peer, seq: number, bytes: Uint8Array, contents: ReadContents): void;
};

export function createWrites(parts: Parts): Writes {
  const { notebookId, kept, snapshots, commits, log, onCommitted } = parts;
  const { notebookBytes } = parts.limits;
  const waitingForStore: (() => void)[] = [];
  let pendingWrites = 0;
  let pendingBytes = 0;

  const hasRoomFor = (bytes: number) => kept.size + pendingBytes + bytes <= notebookBytes;

  function begin(bytes: Uint8Array): void {
    pendingWrites += 1;
    pendingBytes += bytes.length;
  }

  function end(bytes: Uint8Array): void {
    pendingWrites -= 1;
    pendingBytes -= bytes.length;
    if (pendingWrites > 0) return;
    for (const resume of waitingForStore.splice(0)) resume();
  }

  function submit(peer: Peer, bytes: Uint8Array, contents: ReadContents): void {
    begin(bytes);
    commits.submit({
      notebookId,
      bytes,
      committed(seq) {
        if (seq === null) peer.close('no-access');
        else onCommitted(peer, seq, bytes, contents);
        end(bytes);
      },
      failed(error) {
        log.error({ notebookId, err: error }, 'commit failed');
        peer.close('unavailable');
        end(bytes);
      },
    });
  }

  /** Deleted content counts until it is let go of, so a full notebook gets a second look. */
  async function submitIfItFits(peer: Peer, bytes: Uint8Array, contents: ReadContents) {
    begin(bytes);
    await snapshots.take();
    // Meanwhile the writer may have lost the right to it.
    if (!peer.mayWrite) peer.close('read-only');
    // It counts among those that wait already, and until the store has it.
    else if (hasRoomFor(0)) submit(peer, bytes, contents);
    else peer.close('too-large');
    end(bytes);
  }

  return {
    write(peer, update) {
      const contents = readUpdate(update);
      if (contents === null) return 'malformed';
      if (kept.coverage.contains(contents)) {
        peer.acknowledge(clientsOf(contents), false);
        return null;
      }
      if (!peer.mayWrite) return 'read-only';
      // A copy: the frame is a view into a buffer that holds much else.
      const bytes = new Uint8Array(update);
      if (hasRoomFor(bytes.length)) submit(peer, bytes, contents);
      else if (pendingBytes > notebookBytes) return 'too-large';
      else void submitIfItFits(peer, bytes, contents);
      return null;
    },

    drained: () =>
      pendingWrites === 0
        ? Promise.resolve()
        : new Promise((resolve) => void waitingForStore.push(resolve)),
  };
}

export function clientsOf({ structs }: ReadContents): Set<number> {
  return new Set(structs.map(({ client }) => client));
}
