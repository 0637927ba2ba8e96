import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { API_PATH } from '#shared/sync/protocol.ts';
import { openPoliteTalker, openTalker, saySaved, updateSaying } from '#tests/support/devices.ts';
import {
  call,
  createTestNotebook,
  mintId,
  mintNewcomer,
  mintToken,
  startTestServer,
} from '#tests/support/server.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

async function start(settings: Parameters<typeof startTestServer>[0] = {}) {
  const server = await startTestServer(settings);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

function buildPortal(): string {
  const portalDir = makeTemporaryFolder();
  mkdirSync(join(portalDir, 'assets'));
  writeFileSync(join(portalDir, 'index.html'), '<!doctype html><title>Between Sessions</title>');
  writeFileSync(join(portalDir, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(portalDir, '.secret'), 'not for the web');
  return portalDir;
}

test('the API may be called from any origin, without cookies', async () => {
  const { address } = await start();
  const preflight = await fetch(`${address}${API_PATH}/notebooks`, {
    method: 'OPTIONS',
    headers: {
      origin: 'chrome-extension://abcdef',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  expect(preflight.status).toBe(204);
  const headers = Object.fromEntries(preflight.headers);
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'authorization, content-type',
  });
  expect(headers).not.toHaveProperty('access-control-allow-credentials');
  const refused = await call(address, `/notebooks/${mintId()}/members`);
  expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  expect(refused.headers.get('cache-control')).toBe('no-store');
});

test('one address that asks too often without a pass is slowed down, one with a pass is not', async () => {
  const { address } = await start({ perMinute: 5 });
  const owner = await createTestNotebook(address);
  const token = mintToken();
  const ask = () => call(address, `/invitations/${mintId()}`, { token });
  const statuses: number[] = [];
  for (let count = 0; count < 6; count += 1) statuses.push((await ask()).status);
  expect(statuses).toEqual([410, 410, 410, 410, 429, 429]);
  const body = { notebookId: mintId(), ...mintNewcomer().enrolment };
  const slowed = await call(address, '/notebooks', { body });
  expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '12']);
  expect((await call(address, `/notebooks/${owner.notebookId}/members`, owner)).status).toBe(200);
});

test('a server that stops is alive and takes no more traffic', async () => {
  const server = await start();
  const alive = await fetch(`${server.address}/healthz`);
  expect([alive.status, await alive.json()]).toEqual([200, { ok: true }]);
  const ready = await fetch(`${server.address}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, bus: 'none' }]);

  const owner = await createTestNotebook(server.address);
  const slow = await openTalker(owner);
  slow.socket.pause();
  const closed = server.close();
  const stopping = await fetch(`${server.address}/readyz`);
  expect([stopping.status, stopping.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  slow.socket.resume();
  expect(await slow.closed).toMatchObject({ code: 1012, reason: 'unavailable' });
  await closed;
});

test('a server that is told to stop saves what it has taken', async () => {
  let server = await startTestServer();
  const owner = await createTestNotebook(server.address);
  const writer = await openPoliteTalker(owner);
  await saySaved(writer, updateSaying('acknowledged'));
  server = await server.restart();
  onTestFinished(() => server[Symbol.asyncDispose]());
  expect((await writer.closed).code).toBe(1012);
  const reader = await openPoliteTalker({ ...owner, address: server.address });
  reader.say({ type: 'sync-step-1', stateVector: new Uint8Array([0]) });
  expect((await reader.next('sync-step-2')).update.length).toBeGreaterThan(10);
  await reader.close();
});

test('the portal is one page at each of its addresses', async () => {
  const { address } = await start({ portalDir: buildPortal() });
  for (const path of ['/', '/join', '/i']) {
    const page = await fetch(`${address}${path}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>')]);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  }
  expect((await fetch(`${address}/nowhere`)).status).toBe(404);
});

test('the portal may load nothing foreign, and is framed by nobody else', async () => {
  const { address } = await start({ portalDir: buildPortal() });
  const { headers } = await fetch(address);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      `connect-src 'self' ${address.replace('http', 'ws')} ${address.replace('http', 'wss')}`,
      "frame-ancestors 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]),
  );
  expect(Object.fromEntries(headers)).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('what is named by its content is kept by browsers for ever', async () => {
  const { address } = await start({ portalDir: buildPortal() });
  const asset = await fetch(`${address}/assets/main-abc123.js`);
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-type')).toMatch('javascript');
  expect((await fetch(`${address}/assets/gone.js`)).status).toBe(404);
});

test('nothing beside the built files is served', async () => {
  const { address } = await start({ portalDir: buildPortal() });
  for (const path of ['/.secret', '/%2e%2e/package.json', '/..%2f..%2fetc%2fpasswd']) {
    expect([path, (await fetch(`${address}${path}`)).status]).toEqual([
      path,
      expect.toBeOneOf([403, 404]),
    ]);
  }
});

test('without a built portal the first page says so', async () => {
  const { address } = await start();
  const page = await fetch(address);
  expect(await page.text()).toMatch(/^The server is running, but .* not been built/);
});

test('a WebSocket elsewhere is not found', async () => {
  const { address } = await start();
  const { port, hostname } = new URL(address);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        'GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      );
    });
    socket.once('data', (data) => resolve(String(data)));
  });
  expect(answer).toMatch(/^HTTP\/1.1 404/);
});
