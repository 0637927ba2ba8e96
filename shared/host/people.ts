/** Who may come in, and who no longer. The server decides; the notebook says it in names. */
import { addMember, markRemoved } from '#shared/notebook/members.ts';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { editEntry, mintId } from '#shared/notebook/write.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import { memberApi } from '#shared/sync/api.ts';
import { inviteMember } from '#shared/sync/invite-member.ts';
import type { OpenNotebook } from '#shared/sync/open-notebook.ts';
import type { People } from '#shared/ui/host.ts';
import type { Device } from './device.ts';
import { without } from './facts.ts';
import { orHostError } from './host-errors.ts';

/** How long leaving waits until the others can read that I left. Milliseconds. */
const FAREWELL = 5_000;

type Needs = {
  sync: OpenNotebook;
  notebook: Notebook;
  pass: Pass;
  device: Device;
  forget(notebookId: string): Promise<void>;
};

export function createPeople({ sync, notebook, pass, device, forget }: Needs): People {
  const api = memberApi(pass);

  async function withdraw(memberId: string): Promise<void> {
    const known = (await device.read()).facts.invitations[memberId];
    // Invited from another device: which one is theirs is not known here, so none may stay open.
    const ids =
      known === undefined
        ? (await api.listInvitations()).map(({ invitationId }) => invitationId)
        : [known];
    for (const id of ids) await api.withdrawInvitation(id);
    await device.change(({ facts }) => ({
      facts: { invitations: without(facts.invitations, memberId) },
    }));
  }

  return {
    invite: (who, role) =>
      orHostError(async () => {
        const id = mintId();
        const { title } = notebook.about.getSnapshot();
        const inviter = notebook.members.get(notebook.me)?.name ?? '';
        const { link, invitationId, expiresAt } = await inviteMember(pass, {
          role,
          title,
          inviter,
          member: { id, ...who },
        });
        addMember(notebook, { ...who, joined: false }, id);
        sync.flush();
        await device.change(({ facts }) => ({
          facts: { invitations: { ...facts.invitations, [id]: invitationId } },
        }));
        return { link, expiresAt };
      }),

    remove: (memberId) =>
      orHostError(async () => {
        const enrolled = (await api.listMembers()).some((member) => member.memberId === memberId);
        if (enrolled) await api.removeMember(memberId);
        else await withdraw(memberId);
        markRemoved(notebook, memberId);
        sync.flush();
      }),

    leave: () =>
      orHostError(async () => {
        if (notebook.canWrite()) markRemoved(notebook, notebook.me);
        // Afterwards this device can tell the others nothing more; offline it says so below.
        await sync.whenSaved(AbortSignal.timeout(FAREWELL)).catch(() => undefined);
        try {
          await api.removeMember(notebook.me);
        } catch (error) {
          if (notebook.canWrite()) editEntry(notebook, 'members', notebook.me, { removedAt: null });
          throw error;
        }
        await forget(pass.notebookId);
      }),
  };
}
