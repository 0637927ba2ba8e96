/** The example is made as a member makes a notebook: the server holds nothing that can be read. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explain } from '#server/example/explain.ts';
import { makeExample } from '#server/example/make-example.ts';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { plainText, readRichText } from '#shared/notebook/rich-text.ts';
import { readInvitation } from '#shared/sync/join-notebook.ts';
import { openNotebook } from '#shared/sync/open-notebook.ts';
import { memoryPlatform } from '#shared/sync/platform.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(() => server[Symbol.asyncDispose]());

async function joinBy(link: string) {
  const invitation = await readInvitation(link);
  const pass = await invitation.join();
  const open = await openNotebook({ pass, platform: memoryPlatform() });
  await open.whenSaved();
  const notebook = openNotebookModel(open.doc, { me: pass.memberId });
  return { invitation, pass, notebook, close: () => open.close() };
}

test('both links open the whole example, as the people that wrote it', async () => {
  const links = await makeExample({ server: server.address, language: 'en' });
  const ana = await joinBy(links.caregiver);
  const okafor = await joinBy(links.clinician);
  expect(ana.invitation).toMatchObject({
    title: 'Maya’s notebook',
    inviter: 'Luis',
    role: 'owner',
  });
  expect([ana.pass.role, okafor.pass.role]).toEqual(['owner', 'editor']);
  for (const { notebook, pass } of [ana, okafor]) {
    expect(notebook.unreadable.getSnapshot()).toEqual({ entries: [], records: 0, kinds: [] });
    expect(notebook.goals.getSnapshot()).toHaveLength(5);
    expect(notebook.practiceLog.of('worryTime').length).toBeGreaterThan(20);
    expect(notebook.members.get(pass.memberId)?.joined).toBe(false);
    const answer = readRichText(notebook.doc, 'refuses', 'answer');
    expect(answer && plainText(answer)).toContain('naming the worry first');
  }
  expect(ana.notebook.questions.get('ignoring')?.createdBy).toBe(ana.pass.memberId);
  expect(ana.notebook.questions.get('refuses')?.answeredBy).toBe(okafor.pass.memberId);
  await ana.close();
  await okafor.close();
});

test('each link works once', async () => {
  const links = await makeExample({ server: server.address, language: 'es' });
  const ana = await joinBy(links.caregiver);
  await ana.close();
  await expect(readInvitation(links.caregiver)).rejects.toMatchObject({
    reason: 'invitation-gone',
  });
});

test('nothing that was written can be read in the server’s files or log', async () => {
  const links = await makeExample({ server: server.address, language: 'en' });
  const names = await readdir(server.dataDir, { recursive: true });
  const files = await Promise.all(
    names.map((name) => readFile(join(server.dataDir, name)).catch(() => Buffer.of())),
  );
  const bytes = Buffer.concat([...files, Buffer.from(server.log())]);
  expect(bytes.length).toBeGreaterThan(20_000);
  for (const word of ['Maya', 'worry', 'Okafor', 'Luis', 'example.org', 'bakery']) {
    expect(bytes.includes(word), word).toBe(false);
  }
  for (const link of Object.values(links)) {
    expect(bytes.includes(link.split('#1.')[1] ?? link)).toBe(false);
  }
});

test('without a server the reason is one sentence', async () => {
  const { address } = await startTestServer().then(async (gone) => {
    await gone[Symbol.asyncDispose]();
    return gone;
  });
  const failure = await makeExample({ server: address, language: 'en' }).catch(explain);
  expect(failure).toBe('No example: no server answers there. Start it with "npm start".');
});
