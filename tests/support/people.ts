/** People with opened notebooks on a real server: each with a device of their own. */
import { onTestFinished } from 'vitest';
import type { Pass } from '#shared/secrets/pass.ts';
import { inviteMember } from '#shared/sync/invite-member.ts';
import { readInvitation } from '#shared/sync/join-notebook.ts';
import {
  type OpenNotebook,
  type OpenNotebookOptions,
  openNotebook,
} from '#shared/sync/open-notebook.ts';
import { browserPlatform, memoryPlatform, type Platform } from '#shared/sync/platform.ts';
import type { Role } from '#shared/sync/protocol.ts';
import { draftFoundersPass, startNotebook } from '#shared/sync/start-notebook.ts';
import type { SyncStatus } from '#shared/sync/sync-status.ts';
import { whenStatus } from '#shared/sync/when-status.ts';
import { whenDoc } from './devices.ts';

export function found(server: string): Promise<Pass> {
  return startNotebook(draftFoundersPass(server));
}

/** Invites and joins, as another person on another device. */
export async function join(owner: Pass, role: Role): Promise<Pass> {
  const wishes = { role, title: 'Mia’s notebook', inviter: 'Ana' };
  const { link } = await inviteMember(owner, wishes);
  return (await readInvitation(link)).join();
}

/** A device that keeps things, and which windows of it share. Needs fake-indexeddb. */
export function keepingPlatform(window = new EventTarget()): Platform {
  return browserPlatform(window);
}

export type Opening = OpenNotebook & { closeOnce(): Promise<void> };

/** Closed at the end of the test unless the test closes it. */
export async function open(
  pass: Pass,
  platform: Platform = memoryPlatform(),
  options: Partial<OpenNotebookOptions> = {},
): Promise<Opening> {
  const notebook = await openNotebook({ pass, platform, ...options });
  let closing: Promise<void> | null = null;
  const closeOnce = () => {
    closing ??= notebook.close();
    return closing;
  };
  onTestFinished(closeOnce);
  return Object.defineProperties(
    { closeOnce },
    Object.getOwnPropertyDescriptors(notebook),
  ) as Opening;
}

export function write({ doc }: OpenNotebook, key: string, words: string): void {
  doc.getMap('words').set(key, words);
}

export function wordsIn({ doc }: OpenNotebook): Record<string, unknown> {
  return doc.getMap('words').toJSON();
}

export function reads(notebook: OpenNotebook, key: string, words: string): Promise<void> {
  return whenDoc(notebook.doc, () => notebook.doc.getMap('words').get(key) === words);
}

export function becomes(notebook: OpenNotebook, name: SyncStatus['name']): Promise<void> {
  return whenStatus(notebook.status, ({ sync }) => sync.name === name);
}
