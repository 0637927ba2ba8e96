/**
 * A notebook in memory with two people at it: me in this window, and somebody else on a second
 * document whose edits and caret arrive as they would over the wire.
 */
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { expectMember, markRemoved } from '#shared/notebook/members.ts';
import { type Notebook, openNotebookModel } from '#shared/notebook/notebook.ts';
import type { Role } from '#shared/sync/protocol.ts';
import type { OpenedNotebook, Present, SyncProblem, SyncStatus } from '#shared/ui/host.ts';
import { createStore, type Store } from './store.ts';

export type MemoryNotebook = {
  readonly opened: OpenedNotebook;
  readonly status: Store<SyncStatus>;
  readonly problems: Store<readonly SyncProblem[]>;
  readonly presence: Store<readonly Present[]>;
  /** The other person's copy. */
  join(memberId: string): Other;
};

export type Other = { readonly notebook: Notebook; readonly awareness: Awareness };

const WIRE = 'wire';

export function createMemoryNotebook(
  doc: Y.Doc,
  options: { me: string; role?: Role; example?: boolean; now?: () => number },
): MemoryNotebook {
  const { me, role = 'owner', example = false, now = Date.now } = options;
  const canWrite = () => role !== 'viewer' && status.getSnapshot().state !== 'read-only';
  const notebook = openNotebookModel(doc, { me, now, canWrite });
  const awareness = new Awareness(doc);
  const status = createStore<SyncStatus>({ state: example ? 'example' : 'saved' });
  const problems = createStore<readonly SyncProblem[]>([]);
  const presence = createStore<readonly Present[]>([{ memberId: me, me: true, editing: null }]);
  return {
    status,
    problems,
    presence,
    join: (memberId) => joinDocument(doc, awareness, memberId, now),
    opened: {
      notebook,
      role,
      status,
      problems,
      presence,
      awareness: { awareness },
      setEditing(entryId) {
        const others = presence.getSnapshot().filter((each) => !each.me);
        presence.set([{ memberId: me, me: true, editing: entryId }, ...others]);
      },
      people: example
        ? null
        : {
            async invite(who) {
              expectMember(notebook, who.name, who.kind);
              const link = 'https://notebook.example.org/i#1.Zk3vQ0m1xT9uLr7bYcWd2A';
              return { link, expiresAt: now() + 7 * 24 * 60 * 60 * 1000 };
            },
            async remove(memberId) {
              markRemoved(notebook, memberId);
            },
            async leave() {},
          },
    },
  };
}

function joinDocument(
  mine: Y.Doc,
  awareness: Awareness,
  memberId: string,
  now: () => number,
): Other {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(mine), WIRE);
  carryUpdates(mine, doc);
  carryUpdates(doc, mine);
  const theirs = new Awareness(doc);
  theirs.on('update', () => {
    const update = encodeAwarenessUpdate(theirs, [doc.clientID]);
    applyAwarenessUpdate(awareness, update, WIRE);
  });
  return { notebook: openNotebookModel(doc, { me: memberId, now }), awareness: theirs };
}

function carryUpdates(from: Y.Doc, to: Y.Doc): void {
  from.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== WIRE) Y.applyUpdate(to, update, WIRE);
  });
}
