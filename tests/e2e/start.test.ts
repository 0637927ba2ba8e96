/** `npm start` as somebody meets it who has just cloned and built. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPort } from '#server/start/free-port.ts';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { readInvitation } from '#shared/sync/join-notebook.ts';
import { openNotebook } from '#shared/sync/open-notebook.ts';
import { memoryPlatform } from '#shared/sync/platform.ts';

let dataDir: string;
let port: number;
const started: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'start-')), 'data');
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  probe.close();
  await once(probe, 'close');
});
afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

/** Resolves with all it said when it has said that, or when it has ended. */
async function start(until: RegExp) {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['server/start.ts'], { env });
  started.push(child);
  let said = '';
  const ended = once(child, 'close').then(([exitCode]) => Number(exitCode));
  await new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (until.test(said)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => resolve());
  });
  return {
    said,
    ended,
    async interrupt(): Promise<number> {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const links = (said: string) => said.match(/http\S+\/i#1\.\S+/g) ?? [];

test('the first start serves the portal and an example; Ctrl-C ends it; the next one keeps all', async () => {
  const address = `http://127.0.0.1:${port}`;
  const first = await start(/clinician\n.*\n/);
  expect(first.said).toContain(`Between Sessions runs at ${address}\n`);
  const extension = /extension lies in (.+)\n/.exec(first.said)?.[1] ?? '';
  expect(existsSync(join(extension, 'manifest.json'))).toBe(true);
  expect(await (await fetch(`${address}/`)).text()).toContain('<script');
  const [caregiver = '', clinician = ''] = links(first.said);
  const pass = await (await readInvitation(caregiver)).join();
  expect(await first.interrupt()).toBe(0);
  await checkPort({ host: '127.0.0.1', port });

  const second = await start(/npm run example/);
  expect(links(second.said)).toEqual([]);
  const open = await openNotebook({ pass, platform: memoryPlatform() });
  await open.whenSaved();
  const notebook = openNotebookModel(open.doc, { me: pass.memberId });
  expect(notebook.goals.getSnapshot()).toHaveLength(5);
  await open.close();
  await expect(readInvitation(clinician)).resolves.toMatchObject({ role: 'editor' });
  expect(await second.interrupt()).toBe(0);
});

test('a port in use is one sentence and no stack', async () => {
  const taken = createServer().listen(port, '127.0.0.1');
  await once(taken, 'listening');
  const { said, ended } = await start(/never said/);
  expect(said).toMatch(/^Port \d+ is in use already: [^\n]+\n$/);
  expect(await ended).toBe(1);
  expect(existsSync(dataDir)).toBe(false);
  taken.close();
});
