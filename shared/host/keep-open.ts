/** One notebook of the shelf, opened: its model, its words about sync, and its people. */
import { isReadableHere } from '#shared/notebook/about.ts';
import { keepMigrated } from '#shared/notebook/migrations.ts';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import { type OpenNotebook, openNotebook } from '#shared/sync/open-notebook.ts';
import type { Platform } from '#shared/sync/platform.ts';
import type { OpenedNotebook } from '#shared/ui/host.ts';
import { appearAs } from './appearance.ts';
import type { Device } from './device.ts';
import { sayFirstWords } from './first-words.ts';
import { orHostError } from './host-errors.ts';
import { followTitle, keepRole } from './kept-facts.ts';
import { mapWatched } from './mapped.ts';
import { createPeople } from './people.ts';
import { hostProblems, hostStatus, mayWrite } from './sync-words.ts';

export type KeptOpen = {
  readonly opened: OpenedNotebook;
  /** Resolves when what was written so far is on this device's disk or on the server's. */
  whenSafe(): Promise<void>;
  /** Ends everything that opening began; what was typed is on this device's disk then. */
  close(): Promise<void>;
};

export type OpeningNeeds = {
  readonly device: Device;
  readonly platform: Platform;
  forget(notebookId: string): Promise<void>;
};

export async function keepOpen(pass: Pass, needs: OpeningNeeds): Promise<KeptOpen> {
  const { device, platform } = needs;
  const sync = await orHostError(() =>
    openNotebook({
      pass,
      platform,
      isReadable: isReadableHere,
      onRole: (role) => void keepRole(device, pass.notebookId, role),
    }),
  );
  const notebook = openNotebookModel(sync.doc, {
    me: pass.memberId,
    canWrite: () => mayWrite(sync.status.getSnapshot().sync),
  });
  const ending = new AbortController();
  await sayFirstWords({ sync, notebook, pass, device, signal: ending.signal });
  const stops = [
    keepMigrated(notebook),
    followTitle(notebook, pass.notebookId, device),
    appearAs(notebook, sync.presence),
  ];
  return {
    opened: describe(sync, { notebook, pass, needs }),
    async whenSafe() {
      if (!(await sync.whenKept())) await sync.whenSaved(ending.signal);
    },
    async close() {
      ending.abort();
      for (const stop of stops) stop();
      notebook.close();
      await sync.close();
    },
  };
}

type Parts = { notebook: OpenedNotebook['notebook']; pass: Pass; needs: OpeningNeeds };

function describe(sync: OpenNotebook, { notebook, pass, needs }: Parts): OpenedNotebook {
  return {
    notebook,
    get role() {
      return sync.role;
    },
    status: mapWatched(sync.status, (status) => hostStatus(status.sync)),
    problems: mapWatched(sync.status, (status) => hostProblems(status.troubles)),
    presence: mapWatched(sync.presence, (present) =>
      present.map(({ memberId, isMe, editing }) => ({
        memberId,
        me: isMe,
        editing: editing?.entryId ?? null,
      })),
    ),
    setEditing(entryId) {
      sync.presence.setEditing(entryId === null ? null : { entryId, field: '' });
    },
    awareness: { awareness: sync.awareness },
    people: createPeople({ sync, notebook, pass, device: needs.device, forget: needs.forget }),
  };
}
