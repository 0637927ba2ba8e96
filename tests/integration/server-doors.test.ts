import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { API_PATH } from '#shared/sync/protocol.ts';
import { openPoliteTalker, openTalker } from '#tests/support/devices.ts';
import {
  call,
  createTestNotebook,
  joinTestNotebook,
  mintId,
  mintNewcomer,
  mintToken,
  startTestServer,
  type TestPass,
} from '#tests/support/server.ts';

async function start(environment: Record<string, string> = {}) {
  const server = await startTestServer({ environment });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

/** A raw connection, and everything that was said on it until it ended. */
function dial(address: string): { socket: Socket; said: Promise<string> } {
  const { port, hostname } = new URL(address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  const said = once(socket, 'close').then(() => Buffer.concat(chunks).toString());
  return { socket, said };
}

/** A problem that is told whole, or an answer that is something else: an error. */
function readProblem(said: string): { status: number; type: string; title: string } {
  const [head = '', body = ''] = said.split('\r\n\r\n');
  expect(head).toMatch(/content-type: application\/problem\+json/i);
  const problem = JSON.parse(body);
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${problem.status} `));
  expect(problem.title).toMatch(/\.$/);
  return problem;
}

const aboutMembers = (pass: TestPass) =>
  call(pass.address, `/notebooks/${pass.notebookId}/members`, { token: pass.token });

test('a socket that does not say what it wants is told so, and closed', async () => {
  const { address } = await start({ HANDSHAKE_TIMEOUT_MS: '200' });
  const silent = dial(address);
  const halting = dial(address);
  halting.socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  for (const { said } of [silent, halting]) expect(readProblem(await said).status).toBe(408);
});

test('a request of which the end does not come is told so, and closed', async () => {
  const { address } = await start({ REQUEST_TIMEOUT_MS: '300', HANDSHAKE_TIMEOUT_MS: '200' });
  const { socket, said } = dial(address);
  socket.write(
    `POST ${API_PATH}/notebooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
  );
  expect(readProblem(await said).status).toBe(408);
});

test('what is no HTTP, and headers without end, are problems too', async () => {
  const { address } = await start();
  const junk = dial(address);
  junk.socket.write('\u0000\u0001 junk\r\n\r\n');
  expect(readProblem(await junk.said)).toMatchObject({
    status: 400,
    type: 'urn:between-sessions:refusal:malformed',
  });
  const endless = dial(address);
  endless.socket.write(`GET / HTTP/1.1\r\nX: ${'x'.repeat(17_000)}`);
  expect(readProblem(await endless.said)).toMatchObject({ status: 431, type: 'about:blank' });
});

test.each([
  ['PUT', `${API_PATH}/notebooks`, 'POST'],
  ['GET', `${API_PATH}/notebooks/${mintId()}`, 'DELETE'],
  ['POST', `${API_PATH}/notebooks/${mintId()}/members`, 'GET, HEAD'],
  ['DELETE', `${API_PATH}/notebooks/${mintId()}/devices`, 'POST, GET, HEAD'],
  ['POST', '/healthz', 'GET, HEAD'],
])('%s %s is refused, and what is allowed is said', async (method, path, allowed) => {
  const { address } = await start();
  const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'text/odd' } };
  const answer = await fetch(`${address}${path}`, { method, ...body });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    405,
    expect.stringContaining('application/problem+json'),
  ]);
  const allow = answer.headers.get('allow')?.split(', ') ?? [];
  expect(allow.sort()).toEqual(allowed.split(', ').sort());
  expect(await answer.json()).toMatchObject({ type: 'about:blank', status: 405 });
});

test('a member who asks too often is slowed down, the others are not', async () => {
  const { address } = await start({ MEMBER_REQUESTS_PER_MINUTE: '3' });
  const owner = await createTestNotebook(address);
  const editor = await joinTestNotebook(owner, 'editor');
  const answers = [];
  for (let count = 0; count < 3; count += 1) answers.push(await aboutMembers(owner));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers[2]?.headers.get('retry-after')).toBe('20');
  expect(answers[2]?.body).toMatchObject({ type: 'urn:between-sessions:refusal:too-many' });
  expect((await aboutMembers(editor)).status).toBe(200);
});

test('whoever tries passes that do not hold counts as a stranger', async () => {
  const { address } = await start({ STRANGER_REQUESTS_PER_MINUTE: '3' });
  const owner = await createTestNotebook(address);
  const statuses: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    statuses.push((await aboutMembers({ ...owner, token: mintToken() })).status);
  }
  expect(statuses).toEqual([401, 401, 429]);
  expect((await aboutMembers(owner)).status).toBe(200);
});

async function startNotebookFrom(address: string, forwarded: string): Promise<number> {
  const response = await fetch(`${address}${API_PATH}/notebooks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
    body: JSON.stringify({ notebookId: mintId(), ...mintNewcomer().enrolment }),
  });
  return response.status;
}

test('behind a trusted proxy everybody has an allowance of their own, whatever they claim', async () => {
  const { address } = await start({ STRANGER_REQUESTS_PER_MINUTE: '1', TRUST_PROXY: 'true' });
  expect(await startNotebookFrom(address, '192.0.2.1')).toBe(201);
  expect(await startNotebookFrom(address, '203.0.113.9, 192.0.2.1')).toBe(429);
  expect(await startNotebookFrom(address, '192.0.2.1, 192.0.2.2')).toBe(201);
  expect(await startNotebookFrom(address, '2001:db8::1')).toBe(201);
  expect(await startNotebookFrom(address, '2001:db8::ffff')).toBe(429);
});

test('without trust what is claimed changes nothing', async () => {
  const { address } = await start({ STRANGER_REQUESTS_PER_MINUTE: '1' });
  expect(await startNotebookFrom(address, '192.0.2.1')).toBe(201);
  expect(await startNotebookFrom(address, '192.0.2.2')).toBe(429);
});

test('one address opens only so many sockets, and another when one has closed', async () => {
  const { address } = await start({ SOCKETS_PER_ADDRESS: '2' });
  const owner = await createTestNotebook(address);
  const [first, second] = [await openPoliteTalker(owner), await openPoliteTalker(owner)];
  await expect(openTalker(owner)).rejects.toThrow('429');
  await first.close();
  const anew = () => openPoliteTalker(owner).then((talker) => talker.close());
  await expect.poll(() => anew().then(() => 'open', String)).toBe('open');
  await second.close();
});

test('a crowd of sockets is turned away, and nobody who was there is', async () => {
  const { address } = await start({ CONNECTIONS_PER_PROCESS: '1' });
  const owner = await createTestNotebook(address);
  const talker = await openPoliteTalker(owner);
  const crowd = Array.from({ length: 1_010 }, () => dial(address));
  // Whoever is turned away is told nothing; the others wait for their handshake to time out.
  expect(await Promise.any(crowd.map(({ said }) => said))).toBe('');
  talker.hello();
  expect((await talker.next('saved')).type).toBe('saved');
  for (const { socket } of crowd) socket.destroy();
  await talker.close();
});

test.each(['h2c', 'websocket'])(
  'an upgrade to %s that nobody offers is answered as an ordinary request',
  async (upgrade) => {
    const { address } = await start();
    for (const [path, status] of [
      ['/healthz', 200],
      ['/nowhere', 404],
    ] as const) {
      const { socket, said } = dial(address);
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: ${upgrade}\r\n\r\n`,
      );
      expect(await said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      if (status === 404) expect(readProblem(await said).status).toBe(404);
    }
  },
);
