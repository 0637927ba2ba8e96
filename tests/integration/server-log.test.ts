import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { LogLevel } from '#server/log.ts';
import { openPoliteTalker, openTalker, saySaved, updateSaying } from '#tests/support/devices.ts';
import {
  call,
  changeRole,
  createTestNotebook,
  endDevice,
  hashOf,
  joinTestNotebook,
  mintId,
  mintInvitation,
  mintNewcomer,
  mintToken,
  removeMember,
  startTestServer,
  type TestPass,
  type TestServer,
} from '#tests/support/server.ts';

async function start(logLevel: LogLevel): Promise<TestServer> {
  const server = await startTestServer({ logLevel });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

const SENTENCE = 'a sealed sentence';
const PRESENCE = 'a sealed presence';

/** Bytes that Node's parser gives up on, with a pass among them. */
async function sayNoHttp({ address, token }: TestPass): Promise<void> {
  const { port, hostname } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.resume();
  socket.write(`GET / HTTP/1.1\r\nAuthorization: Bearer ${token}\r\n\u0000\r\n\r\n`);
  await once(socket, 'close');
}

/** Everything that members do in an ordinary week, and some of what strangers try. @returns what nobody may read in the log */
async function liveThrough({
  address,
}: TestServer): Promise<{ owner: TestPass; secrets: string[] }> {
  const owner = await createTestNotebook(address);
  const editor = await joinTestNotebook(owner, 'editor');
  const path = `/notebooks/${owner.notebookId}`;
  const as = (pass: TestPass, rest: string, request = {}) =>
    call(address, `${path}${rest}`, { token: pass.token, ...request });

  const { body, token } = mintInvitation('viewer');
  await as(owner, '/invitations', { body });
  await as(owner, '/invitations');
  const invitation = `/invitations/${body.invitationId}`;
  await call(address, invitation, { token });
  const newcomer = mintNewcomer();
  await call(address, `${invitation}/redemption`, { token, body: newcomer.enrolment });
  await call(address, `${invitation}/redemption`, { token, body: mintNewcomer().enrolment });
  const lockbox = Buffer.from('a sealed key ring').toString('base64url');
  await as(owner, '/self-lockbox', { method: 'PUT', body: { selfLockbox: lockbox } });
  await as(owner, '/self-lockbox');
  const device = mintToken();
  const enrolment = { deviceId: mintId(), deviceTokenHash: hashOf(device) };
  const { memberId, auth } = owner;
  await call(address, `${path}/devices`, { body: { memberId, auth, ...enrolment } });
  await call(address, `${path}/devices`, {
    body: { memberId, auth, ...enrolment, more: SENTENCE },
  });

  const writer = await openPoliteTalker(owner);
  const reader = await openPoliteTalker(editor);
  await saySaved(writer, updateSaying(SENTENCE));
  await reader.next('update');
  const state = [...Buffer.from(JSON.stringify(PRESENCE))];
  reader.say({ type: 'awareness', update: new Uint8Array([1, 5, 1, state.length, ...state]) });
  writer.sayBytes(new Uint8Array([77, ...Buffer.from(SENTENCE)]));
  await writer.closed;
  await changeRole(owner, editor, 'viewer');
  reader.say({ type: 'update', update: updateSaying(SENTENCE) });
  await reader.closed;
  await removeMember(owner, editor);
  await as(editor, '/members');

  const stranger = mintToken();
  await (await openTalker({ ...owner, token: stranger })).closed;
  await as({ ...owner, token: stranger }, `/members?token=${stranger}`, { method: 'PATCH' });
  await call(address, `/notebooks/${stranger}/members`, { token: stranger });
  await call(address, '/notebooks', { body: `{"${SENTENCE}"` });
  await sayNoHttp(owner);
  await as(owner, '', { method: 'DELETE' });
  const other = await createTestNotebook(address);
  await endDevice(other);

  const secrets = [owner, editor, other].flatMap((pass) => [pass.token, pass.auth]);
  secrets.push(token, device, stranger, newcomer.token, newcomer.auth);
  secrets.push(...secrets.map(hashOf), body.box, lockbox, newcomer.enrolment.selfLockbox);
  return { owner, secrets: [...secrets, 'a sealed'] };
}

test('even at debug the log has ids and reasons, and no pass, no hash and nothing sealed', async () => {
  const server = await start('debug');
  const { owner, secrets } = await liveThrough(server);
  await server.close();
  const log = server.log();
  const expected = [
    owner.notebookId,
    owner.deviceId,
    'malformed',
    'no-access',
    'read-only',
    '127.0.0.1',
  ];
  for (const each of expected) expect(log).toContain(each);
  for (const secret of secrets) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/bearer|authorization|sec-websocket/i);
  // Bytes would be told as a list of numbers.
  expect(log).not.toMatch(/"type":"Buffer"|rawPacket|\[\d+,\d+,\d+/);
});

test('above debug the log has nobody’s address', async () => {
  const server = await start('info');
  await liveThrough(server);
  await server.close();
  const lines = server
    .log()
    .split('\n')
    .filter((line) => !/listening|"serving/.test(line));
  expect(lines.join('\n')).toContain('answered');
  expect(lines.join('\n')).not.toMatch(/127\.0\.0\.1|::1|localhost/);
});
