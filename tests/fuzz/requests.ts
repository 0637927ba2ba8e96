/**
 * Wrong requests as raw bytes: lengths that contradict each other, chunks that are none, headers
 * without end, requests within requests, handshakes. No library stands between to make them right.
 */
import { connect } from 'node:net';
import { API_PATH, SYNC_PATH } from '#shared/sync/protocol.ts';
import {
  hashOf,
  mintId,
  mintInvitation,
  mintNewcomer,
  mintToken,
  type TestPass,
} from '#tests/support/server.ts';
import type { Figures } from './decoders.ts';
import { mutate, pick, type Random } from './mutate.ts';

type Parts = { method: string; path: string; token?: string | undefined; body?: unknown };

/** Milliseconds within which every connection has ended, however busy the machine is. */
const PATIENCE = 60_000;
/** Requests until the notebook that may be harmed is replaced: somebody has erased it by then. */
const PER_SACRIFICE = 500;

function render({ method, path, token, body }: Parts, more: readonly string[] = []): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost'];
  if (token !== undefined) lines.push(`Authorization: Bearer ${token}`);
  if (body !== undefined) {
    lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`);
  }
  return `${[...lines, ...more].join('\r\n')}\r\n\r\n${text}`;
}

/** Every route, with a pass that is good in `notebook` alone. */
function goodRequests(
  { notebookId, memberId, deviceId, auth }: TestPass,
  token?: string,
): string[] {
  const inNotebook = `${API_PATH}/notebooks/${notebookId}`;
  const { enrolment } = mintNewcomer();
  const device = { memberId, auth, deviceId: mintId(), deviceTokenHash: hashOf(mintToken()) };
  const handshake = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Sec-WebSocket-Protocol: y-websocket${token === undefined ? '' : `, bearer.${token}`}`,
  ];
  return [
    render({
      method: 'POST',
      path: `${API_PATH}/notebooks`,
      body: { notebookId: mintId(), ...enrolment },
    }),
    render({ method: 'GET', path: `${inNotebook}/members`, token }),
    render({
      method: 'PATCH',
      path: `${inNotebook}/members/${memberId}`,
      token,
      body: { role: 'owner' },
    }),
    render({ method: 'DELETE', path: `${inNotebook}/members/${memberId}`, token }),
    render({ method: 'GET', path: `${inNotebook}/devices`, token }),
    render({
      method: 'POST',
      path: `${inNotebook}/devices`,
      body: token === undefined ? { ...device, auth: mintToken() } : device,
    }),
    render({ method: 'DELETE', path: `${inNotebook}/devices/${deviceId}`, token }),
    render({ method: 'GET', path: `${inNotebook}/self-lockbox`, token }),
    render({
      method: 'PUT',
      path: `${inNotebook}/self-lockbox`,
      token,
      body: { selfLockbox: 'c2VhbGVk' },
    }),
    render({
      method: 'POST',
      path: `${inNotebook}/invitations`,
      token,
      body: mintInvitation('editor').body,
    }),
    render({ method: 'GET', path: `${inNotebook}/invitations`, token }),
    render({ method: 'DELETE', path: inNotebook, token }),
    render({ method: 'GET', path: `${API_PATH}/invitations/${mintId()}`, token: mintToken() }),
    render({
      method: 'POST',
      path: `${API_PATH}/invitations/${mintId()}/redemption`,
      token: mintToken(),
      body: enrolment,
    }),
    render({ method: 'OPTIONS', path: `${API_PATH}/notebooks` }),
    render({ method: 'GET', path: '/healthz' }),
    render({ method: 'GET', path: `${SYNC_PATH}/${notebookId}` }, handshake),
  ];
}

type Trick = (request: string, random: Random) => string;

function insertHeader(request: string, header: string): string {
  const end = request.indexOf('\r\n') + 2;
  return request.slice(0, end) + header + request.slice(end);
}

/** What breaks servers that read requests in two ways at once. */
const tricks: readonly Trick[] = [
  (request, random) => insertHeader(request, `Content-Length: ${random(200)}\r\n`),
  (request, random) =>
    insertHeader(
      request,
      `Content-Length: ${pick(['-1', '+5', '0x10', '1e3', '99999999999999999999', ' ', '5, 5'], random)}\r\n`,
    ),
  (request) => insertHeader(request, 'Transfer-Encoding: chunked\r\n'),
  (request, random) =>
    insertHeader(
      request,
      `Transfer-Encoding: ${pick(['xchunked', 'chunked, identity', ' chunked', 'gzip', '\u000bchunked'], random)}\r\n`,
    ),
  (request, random) =>
    `${request.replace(/Content-Length: \d+/, 'Transfer-Encoding: chunked')}\r\n${pick(['zz', '-5', 'ffffffffffffffff', '5;x=y', '0'], random)}\r\nabc\r\n`,
  (request, random) => insertHeader(request, `X-Long: ${'a'.repeat(1 << random(18))}\r\n`),
  (request, random) => insertHeader(request, 'X-Many: 1\r\n'.repeat(random(3_000))),
  (request) => request.replaceAll('\r\n', '\n'),
  (request) => insertHeader(request, ' folded: line\r\n'),
  (request) => insertHeader(request, 'Host: elsewhere\r\n'),
  (request, random) =>
    insertHeader(request, `Expect: ${pick(['100-continue', '200-ok'], random)}\r\n`),
  (request, random) =>
    request.replace(
      ' HTTP/1.1',
      pick([' HTTP/1.0', ' HTTP/9.9', ' HTTP/2.0', '', ' http/1.1'], random),
    ),
  (request, random) =>
    request.replace(
      / \//,
      pick([' //', ' /../', ' /%2e%2e/', ' /%00', ' http://elsewhere/', ' *', ' /\\'], random),
    ),
  (request, random) =>
    request.replace(
      /^[A-Z]+/,
      pick(['TRACE', 'CONNECT', 'PRI', 'get', 'G ET', 'HEAD', 'PURGE'], random),
    ),
  (request) => `${request}GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  (request, random) => request.slice(0, random(request.length)),
  (request, random) =>
    request.replace(
      /Bearer /,
      pick(['Bearer  ', 'bearer ', 'Basic ', 'Bearer\t', 'Bearer x,Bearer '], random),
    ),
  (request, random) =>
    request.replace(
      /\{/,
      pick(['{"__proto__":{"role":"owner"},', '{"constructor":1,', '[{', '{{', '\ufeff{'], random),
    ),
  (request, random) =>
    Buffer.from(mutate(Buffer.from(request, 'latin1'), random)).toString('latin1'),
];

export type RequestRun = { figures: Figures; statuses: Map<string, number>; troubles: string[] };

/**
 * @param honest requests about their notebook come without a pass, with a viewer's or with a wrong one
 * @param secrets that no answer may hold
 * @param mintSacrifice a notebook about which requests are allowed all that they ask for
 */
export async function fuzzRequests(
  parties: {
    honest: TestPass;
    viewer: TestPass;
    mintSacrifice(): Promise<TestPass>;
    secrets: readonly string[];
  },
  count: number,
  lines: number,
  random: Random,
): Promise<RequestRun> {
  const { honest, viewer, mintSacrifice, secrets } = parties;
  const { hostname, port } = new URL(honest.address);
  const figures: Figures = { requests: 0 };
  const statuses = new Map<string, number>();
  const troubles: string[] = [];
  // The secret that enrols another device of hers is not among what a stranger has.
  const target = { ...honest, auth: mintToken() };
  let corpus: string[] = [];

  async function renewCorpus(): Promise<void> {
    const sacrifice = await mintSacrifice();
    corpus = [
      ...goodRequests(target),
      ...goodRequests(target, mintToken()),
      ...goodRequests(target, sacrifice.token),
      ...goodRequests(target, viewer.token).filter((request) => !isAllowedToViewers(request)),
      ...goodRequests(sacrifice, sacrifice.token),
    ];
  }

  let left = count;

  async function ask(): Promise<void> {
    left -= 1;
    if (left % PER_SACRIFICE === 0) await renewCorpus();
    let request = pick(corpus, random);
    for (let times = 1 + random(3); times > 0; times -= 1)
      request = pick(tricks, random)(request, random);
    figures.requests = (figures.requests ?? 0) + 1;
    const answer = await exchange(hostname, Number(port), Buffer.from(request, 'latin1'));
    const told = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status ?? '');
    for (const status of told.length === 0 ? ['none'] : told) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    const wrong = judge(answer, told, secrets);
    if (wrong !== null && troubles.length < 20)
      troubles.push(`${wrong}: ${JSON.stringify(request.slice(0, 600))}`);
  }

  await renewCorpus();
  await Promise.all(
    Array.from({ length: lines }, async () => {
      while (left > 0) await ask();
    }),
  );
  return { figures, statuses, troubles };
}

/** What they may read and keep is theirs: who the others are, their own devices, their own box. */
function isAllowedToViewers(request: string): boolean {
  return (
    /^(?:GET|PUT) \S+\/(?:members|devices|self-lockbox) /.test(request) ||
    request.includes('/sync/')
  );
}

/** @returns what is wrong with it */
function judge(
  answer: string,
  statuses: readonly string[],
  secrets: readonly string[],
): string | null {
  if (answer === 'hangs') return 'not answered and not closed';
  if (secrets.some((secret) => answer.includes(secret))) return 'tells what is not for this asker';
  if (statuses.some((status) => status === '500' || Number(status) > 505))
    return 'a mistake of the server';
  if (answer !== '' && statuses.length === 0) return 'answered otherwise than by HTTP';
  return null;
}

/** All that comes back until the server hangs up. */
function exchange(host: string, port: number, request: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const pieces: Buffer[] = [];
    const late = setTimeout(() => {
      resolve('hangs');
      socket.destroy();
    }, PATIENCE);
    socket.on('connect', () => socket.end(request));
    socket.on('data', (piece) => void pieces.push(piece));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(late);
      resolve(Buffer.concat(pieces).toString('latin1'));
    });
  });
}
