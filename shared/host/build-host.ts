/**
 * The host of the screens, the same in panel and portal: the shelf of this device, the one notebook
 * that is open, and the ways to get more of them.
 */
import type { Pass } from '#shared/secrets/pass.ts';
import { type FoundInvitation, readInvitation } from '#shared/sync/join-notebook.ts';
import { forgetNotebook, type Platform } from '#shared/sync/platform.ts';
import { draftFoundersPass, startNotebook } from '#shared/sync/start-notebook.ts';
import type { Clips, Host, InvitationPreview, Pages } from '#shared/ui/host.ts';
import type { Device } from './device.ts';
import { createExample, EXAMPLE_ID, type Example } from './example.ts';
import { type FirstWords, readKind, without } from './facts.ts';
import { orHostError } from './host-errors.ts';
import { openOne } from './open-one.ts';
import { openPreferences } from './preferences.ts';
import { readServerAddress } from './server-address.ts';
import { openShelf } from './shelf.ts';

export type HostParts = {
  readonly frame: Host['frame'];
  readonly device: Device;
  readonly platform: Platform;
  /** Where preferences are written; `null` where the browser allows no storage. */
  readonly preferences: Storage | null;
  readonly proposedServer: string;
  readonly arrivingInvitation: string | null;
  /** @param whenSafe resolves when a clip that landed can no longer be lost. */
  readonly clips: ((whenSafe: () => Promise<void>) => Clips) | null;
  readonly pages: Pages | null;
};

export function buildHost(parts: HostParts): Host {
  const { device, platform, frame, proposedServer, arrivingInvitation } = parts;
  const { preferences, set } = openPreferences(parts.preferences);
  const shelf = openShelf(device, EXAMPLE_ID);
  const one = openOne({ device, platform, shelf, forget });
  const found = new Map<string, Promise<FoundInvitation>>();
  let example: Example | null = null;

  /** Looked up once: what was previewed is what is joined. */
  function lookUp(text: string): Promise<FoundInvitation> {
    const key = text.trim();
    const looking = found.get(key) ?? readInvitation(key, proposedServer);
    found.set(key, looking);
    looking.catch(() => found.delete(key));
    return looking;
  }

  async function shelve(pass: Pass, title: string, firstWords: FirstWords): Promise<string> {
    const { notebookId } = pass;
    await one.close(notebookId);
    await device.change(({ passes, facts }) => ({
      passes: [...passes.filter((each) => each.notebookId !== notebookId), pass],
      facts: {
        lastOpened: notebookId,
        titles: { ...facts.titles, [notebookId]: title },
        firstWords: { ...facts.firstWords, [notebookId]: firstWords },
      },
    }));
    await shelf.refresh();
    return notebookId;
  }

  async function forget(notebookId: string): Promise<void> {
    await one.close(notebookId);
    if (notebookId === EXAMPLE_ID) {
      example = null;
      shelf.showExample(null);
      return;
    }
    await device.change(({ passes, facts }) => ({
      passes: passes.filter((pass) => pass.notebookId !== notebookId),
      facts: {
        titles: without(facts.titles, notebookId),
        firstWords: without(facts.firstWords, notebookId),
      },
    }));
    await shelf.refresh();
    await forgetNotebook(notebookId);
  }

  return {
    frame,
    shelf,
    proposedServer,
    arrivingInvitation,
    clips: parts.clips?.(one.whenSafe) ?? null,
    pages: parts.pages,
    preferences,
    setPreferences: set,

    start: ({ title, childName, server }, me) =>
      orHostError(async () => {
        const draft = draftFoundersPass(readServerAddress(server));
        // A device that can keep no pass must not leave an orphan at the server.
        await device.read();
        return shelve(await startNotebook(draft), title, { me, founding: { title, childName } });
      }),

    async startExample() {
      const spoken = preferences.getSnapshot().language;
      const language = spoken === 'auto' ? navigator.language.slice(0, 2) : spoken;
      example ??= await createExample(language === 'es' ? 'es' : 'en');
      shelf.showExample(example.title);
      return EXAMPLE_ID;
    },

    readInvitation: (text) => orHostError(async () => preview(await lookUp(text))),

    join: (text, me) =>
      orHostError(async () => {
        const invitation = await lookUp(text);
        await device.read();
        const pass = await invitation.join();
        found.delete(text.trim());
        return shelve(pass, invitation.title, { me, founding: null });
      }),

    async open(notebookId) {
      if (notebookId !== EXAMPLE_ID) return one.open(notebookId);
      await one.close();
      example ??= await createExample('en');
      shelf.setOpen(EXAMPLE_ID);
      return example.opened;
    },

    forget: (notebookId) => orHostError(() => forget(notebookId)),
  };
}

function preview(invitation: FoundInvitation): InvitationPreview {
  const { title, inviter, role, expiresAt, server, member } = invitation;
  const expected = member === null ? null : { name: member.name, kind: readKind(member.kind) };
  return { title, inviter, role, expiresAt, server, expected };
}
