/**
 * Plays a family member in Node: founds the example notebook on a server, writes it through the same
 * sealed document as a browser, and leaves two invitations. Keys and words live in this process's
 * memory only; the founder's are gone when it ends.
 */
import {
  type ExampleLanguage,
  type ExampleMembers,
  exampleFounding,
  seedExample,
} from '#shared/notebook/example/seed-example.ts';
import { seedNotebook } from '#shared/notebook/start.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import { enrolmentOf } from '#shared/sync/enrolment.ts';
import { inviteMember } from '#shared/sync/invite-member.ts';
import { type OpenNotebook, openNotebook } from '#shared/sync/open-notebook.ts';
import { memoryPlatform } from '#shared/sync/platform.ts';
import { draftFoundersPass, startNotebook } from '#shared/sync/start-notebook.ts';

/** Two links, each for one use: whoever opens one becomes that person. */
export type ExampleLinks = { readonly caregiver: string; readonly clinician: string };

export type ExampleRequest = {
  /** Origin of a running server. */
  server: string;
  language: ExampleLanguage;
  /** Unix milliseconds. */
  now?: number;
};

/** Milliseconds. */
const SAVED_WITHIN = 30_000;

/** @throws Refusal; TimeoutError when the server does not say "saved" in time */
export async function makeExample(request: ExampleRequest): Promise<ExampleLinks> {
  const pass = await startNotebook(draftFoundersPass(request.server));
  const open = await openNotebook({ pass, platform: memoryPlatform() });
  try {
    const members = writeExample(open, pass, request);
    await open.whenSaved(AbortSignal.timeout(SAVED_WITHIN));
    return await invite(pass, members, request.language);
  } finally {
    await open.close();
  }
}

function writeExample(
  { doc }: OpenNotebook,
  pass: Pass,
  { language, now = Date.now() }: ExampleRequest,
): ExampleMembers {
  const { title, childName, founder: facts } = exampleFounding(language);
  const { signKey, boxKey } = enrolmentOf(pass);
  const founder = { id: pass.memberId, ...facts, signKey, boxKey };
  seedNotebook(doc, { title, childName, founder });
  return seedExample(doc, { language, now, me: pass.memberId, invited: ['ana', 'okafor'] });
}

async function invite(
  pass: Pass,
  members: ExampleMembers,
  language: ExampleLanguage,
): Promise<ExampleLinks> {
  const { title, founder, names } = exampleFounding(language);
  const about = { title, inviter: founder.name };
  const ana = { id: members.ana, name: names.ana, kind: 'caregiver' };
  const okafor = { id: members.okafor, name: names.okafor, kind: 'clinician' };
  const [caregiver, clinician] = await Promise.all([
    inviteMember(pass, { ...about, role: 'owner', member: ana }),
    inviteMember(pass, { ...about, role: 'editor', member: okafor }),
  ]);
  return { caregiver: caregiver.link, clinician: clinician.link };
}
