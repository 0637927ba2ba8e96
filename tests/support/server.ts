/**
 * A real server on a free port with a folder of its own, and people with passes to talk to it.
 * Nothing is sealed here: to the server sealed bytes are bytes.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { readConfig } from '#server/config.ts';
import { createLog, type LogLevel } from '#server/log.ts';
import { type RunningServer, startServer } from '#server/serve.ts';
import {
  API_PATH,
  type CreateInvitation,
  type Enrolment,
  type Role,
} from '#shared/sync/protocol.ts';

export type TestServer = RunningServer & {
  readonly dataDir: string;
  /** Everything logged so far, one JSON line each. */
  log(): string;
  /** Stops it and starts another on the same data. */
  restart(): Promise<TestServer>;
  /** Stops it and deletes its data. */
  [Symbol.asyncDispose](): Promise<void>;
};

type Settings = {
  dataDir?: string;
  port?: number;
  portalDir?: string;
  perMinute?: number;
  logLevel?: LogLevel;
  /** Further settings, by their variables. */
  environment?: Readonly<Record<string, string>>;
};

export async function startTestServer(settings: Settings = {}): Promise<TestServer> {
  const dataDir = settings.dataDir ?? mkdtempSync(join(tmpdir(), 'between-sessions-'));
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const config = readConfig({
    PORT: String(settings.port ?? 0),
    DATA_DIR: dataDir,
    PORTAL_DIR: settings.portalDir ?? join(dataDir, 'no-portal'),
    STRANGER_REQUESTS_PER_MINUTE: String(settings.perMinute ?? 1_000_000),
    MEMBER_REQUESTS_PER_MINUTE: '1000000',
    ...settings.environment,
  });
  const server = await startServer(config, createLog(settings.logLevel ?? 'debug', sink));
  return {
    ...server,
    dataDir,
    log: () => lines.join(''),
    async restart() {
      await server.close();
      return startTestServer({ ...settings, dataDir });
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const mintId = () => randomBytes(16).toString('base64url');
export const mintToken = () => randomBytes(32).toString('base64url');
export const hashOf = (token: string) =>
  createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url');

/** A person's device before it belongs anywhere: what it sends, and what it keeps to itself. */
export type Newcomer = { enrolment: Enrolment; token: string; auth: string };

export function mintNewcomer(): Newcomer {
  const token = mintToken();
  const auth = mintToken();
  const enrolment = {
    memberId: mintId(),
    authHash: hashOf(auth),
    deviceId: mintId(),
    deviceTokenHash: hashOf(token),
    signKey: mintToken(),
    boxKey: mintToken(),
    selfLockbox: randomBytes(96).toString('base64url'),
  };
  return { enrolment, token, auth };
}

export type TestPass = {
  address: string;
  notebookId: string;
  memberId: string;
  deviceId: string;
  token: string;
  auth: string;
};

type Answer = { status: number; body: unknown; headers: Headers };
type Request = { token?: string | undefined; body?: unknown; method?: string };

/** One HTTP call below `/api/v1`. POST when there is a body, else GET, unless told otherwise. */
export async function call(address: string, path: string, request: Request = {}): Promise<Answer> {
  const { token, body, method = body === undefined ? 'GET' : 'POST' } = request;
  const response = await fetch(`${address}${API_PATH}${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? null : JSON.parse(text),
    headers: response.headers,
  };
}

/** A new notebook and its owner's pass. */
export async function createTestNotebook(address: string): Promise<TestPass> {
  const owner = mintNewcomer();
  const notebookId = mintId();
  expectStatus(
    await call(address, '/notebooks', { body: { notebookId, ...owner.enrolment } }),
    201,
  );
  return toPass(address, notebookId, owner);
}

export type TestInvitation = { body: CreateInvitation; token: string };

export function mintInvitation(role: Role): TestInvitation {
  const token = mintToken();
  const body = {
    invitationId: mintId(),
    tokenHash: hashOf(token),
    box: randomBytes(200).toString('base64url'),
    role,
    expiresAt: Date.now() + 24 * 60 * 60 * 1000,
  };
  return { body, token };
}

/** Invites and redeems: another member's pass. */
export async function joinTestNotebook(owner: TestPass, role: Role): Promise<TestPass> {
  const { address, notebookId } = owner;
  const { body, token } = mintInvitation(role);
  const path = `/notebooks/${notebookId}/invitations`;
  expectStatus(await call(address, path, { token: owner.token, body }), 201);
  const newcomer = mintNewcomer();
  const redemption = `/invitations/${body.invitationId}/redemption`;
  expectStatus(await call(address, redemption, { token, body: newcomer.enrolment }), 201);
  return toPass(address, notebookId, newcomer);
}

export async function removeMember(owner: TestPass, { memberId }: TestPass): Promise<void> {
  const path = `/notebooks/${owner.notebookId}/members/${memberId}`;
  expectStatus(await call(owner.address, path, { token: owner.token, method: 'DELETE' }), 204);
}

export async function endDevice({ address, notebookId, deviceId, token }: TestPass): Promise<void> {
  const path = `/notebooks/${notebookId}/devices/${deviceId}`;
  expectStatus(await call(address, path, { token, method: 'DELETE' }), 204);
}

export async function changeRole(owner: TestPass, member: TestPass, role: Role): Promise<void> {
  const path = `/notebooks/${owner.notebookId}/members/${member.memberId}`;
  const request = { token: owner.token, method: 'PATCH', body: { role } };
  expectStatus(await call(owner.address, path, request), 200);
}

function toPass(address: string, notebookId: string, { enrolment, token, auth }: Newcomer) {
  const { memberId, deviceId } = enrolment;
  return { address, notebookId, memberId, deviceId, token, auth };
}

function expectStatus(answer: Answer, status: number): void {
  if (answer.status === status) return;
  throw new Error(`answered ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
}
