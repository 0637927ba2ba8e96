/**
 * What somebody who just started or joined a notebook has to write in it: the founder seeds it, a
 * newcomer introduces themselves. Both wait sealed on this device until they are in the notebook,
 * so that a closed window in between costs nothing.
 */
import { introduceMyself } from '#shared/notebook/members.ts';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { seedNotebook } from '#shared/notebook/start.ts';
import { toBase64Url } from '#shared/secrets/base64url.ts';
import { memberKeys } from '#shared/secrets/member-keys.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import { withLock } from '#shared/sync/lock.ts';
import type { OpenNotebook } from '#shared/sync/open-notebook.ts';
import type { Device } from './device.ts';
import { type FirstWords, without } from './facts.ts';

type Saying = {
  sync: OpenNotebook;
  notebook: Notebook;
  pass: Pass;
  device: Device;
  /** The notebook is being closed. */
  signal: AbortSignal;
};

/** Resolves when a founder's words are in; a newcomer's follow by themselves. */
export async function sayFirstWords(saying: Saying): Promise<void> {
  const { pass, device } = saying;
  const words = (await device.read()).facts.firstWords[pass.notebookId];
  if (words === undefined) return;
  if (words.founding !== null) await sayOnce(saying, (now) => found(saying, now));
  else void introduceLater(saying);
}

/**
 * Only once it is in sync: before, my own entry, which the inviter prepared, is not here yet, and
 * making it anew would hide theirs.
 */
async function introduceLater(saying: Saying): Promise<void> {
  const { sync, signal } = saying;
  try {
    await sync.whenSaved(signal);
  } catch {
    // Closed before the server was reached: the words wait for the next opening.
    return;
  }
  await sayOnce(saying, (words) => introduce(saying, words));
}

/** Of several windows one says them, and they are forgotten when the server has them. */
async function sayOnce(saying: Saying, say: (words: FirstWords) => void): Promise<void> {
  const { sync, pass, device, signal } = saying;
  const { notebookId } = pass;
  await withLock(`between-sessions/first-words/${notebookId}`, async () => {
    const words = (await device.read()).facts.firstWords[notebookId];
    if (words === undefined || signal.aborted) return;
    say(words);
    sync.flush();
  });
  void sync.whenSaved(signal).then(
    () =>
      device.change(({ facts }) => ({
        facts: { firstWords: without(facts.firstWords, notebookId) },
      })),
    () => undefined,
  );
}

function found({ notebook, pass }: Saying, { founding, me }: FirstWords): void {
  if (founding === null || notebook.about.getSnapshot().shapeVersion !== null) return;
  seedNotebook(notebook.doc, {
    ...founding,
    founder: { id: pass.memberId, ...me, ...publicKeys(pass) },
  });
}

function introduce({ notebook, pass }: Saying, { me }: FirstWords): void {
  if (notebook.canWrite()) introduceMyself(notebook, { ...me, ...publicKeys(pass) });
}

function publicKeys(pass: Pass): { signKey: string; boxKey: string } {
  const { signing, box } = memberKeys(pass.memberSecret, pass.notebookId);
  return { signKey: toBase64Url(signing.publicKey), boxKey: toBase64Url(box.publicKey) };
}
