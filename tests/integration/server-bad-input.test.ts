import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { API_PATH, limits } from '#shared/sync/protocol.ts';
import { readNotebookBytes, writeNotebook } from '#tests/support/devices.ts';
import {
  call,
  createTestNotebook,
  hashOf,
  mintId,
  mintInvitation,
  mintNewcomer,
  mintToken,
  startTestServer,
  type TestPass,
  type TestServer,
} from '#tests/support/server.ts';

let server: TestServer;
let owner: TestPass;
beforeAll(async () => {
  server = await startTestServer();
  owner = await createTestNotebook(server.address);
  await writeNotebook(owner, 'what is there');
});
afterAll(() => server[Symbol.asyncDispose]());

type Route = { method: string; path: () => string; body: () => object };

const inNotebook = (rest: string) => () => `/notebooks/${owner.notebookId}${rest}`;
const withBody: Record<string, Route> = {
  'start a notebook': {
    method: 'POST',
    path: () => '/notebooks',
    body: () => ({ notebookId: mintId(), ...mintNewcomer().enrolment }),
  },
  'enrol a device': {
    method: 'POST',
    path: inNotebook('/devices'),
    body: () => {
      const { memberId, auth } = owner;
      return { memberId, auth, deviceId: mintId(), deviceTokenHash: hashOf(mintToken()) };
    },
  },
  'keep a lockbox': {
    method: 'PUT',
    path: inNotebook('/self-lockbox'),
    body: () => ({ selfLockbox: 'c2VhbGVk' }),
  },
  'change a role': {
    method: 'PATCH',
    path: () => inNotebook(`/members/${owner.memberId}`)(),
    body: () => ({ role: 'owner' }),
  },
  invite: {
    method: 'POST',
    path: inNotebook('/invitations'),
    body: () => mintInvitation('editor').body,
  },
  redeem: {
    method: 'POST',
    path: () => `/invitations/${mintId()}/redemption`,
    body: () => mintNewcomer().enrolment,
  },
};

/** Ways in which each field of a good body can be wrong. */
const wrongs: readonly unknown[] = [
  null,
  7,
  -1,
  1.5,
  true,
  '',
  'x',
  `${mintId()}=`,
  ` ${mintId()}`,
  'ÄÖÜ'.repeat(8),
  'A'.repeat(22_000),
  [],
  [mintId()],
  {},
  { toString: 'x' },
];
/** The right length and letters, but no 16 or 32 bytes are spelt like this. */
const misspelt = ['z'.repeat(22), 'z'.repeat(43)];
const isBox = (field: string) => field.toLowerCase().endsWith('box');

describe.each(Object.entries(withBody))('to %s', (_name, { method, path, body }) => {
  const send = (wrong: unknown) =>
    call(server.address, path(), { method, body: wrong, token: owner.token });

  test('every wrong value of every field is refused with a reason', async () => {
    for (const field of Object.keys(body())) {
      for (const wrong of isBox(field) ? wrongs : [...wrongs, ...misspelt]) {
        const answer = await send({ ...body(), [field]: wrong });
        const tried = `${field} = ${JSON.stringify(wrong)}`.slice(0, 80);
        expect([tried, answer.status]).toEqual([tried, 400]);
        expect(answer.body).toMatchObject({ detail: expect.stringContaining(field) });
      }
    }
  });

  test('every missing field, and every unknown one, is refused', async () => {
    for (const field of Object.keys(body())) {
      const missing = Object.entries(body()).filter(([name]) => name !== field);
      expect((await send(Object.fromEntries(missing))).status).toBe(400);
    }
    expect((await send({ ...body(), extra: 1 })).status).toBe(400);
    const hostile = JSON.stringify(body()).replace('{', '{"__proto__": {"role": "owner"},');
    expect((await send(hostile)).status).toBe(400);
  });

  test('what is not such a body at all is refused', async () => {
    for (const wrong of ['{', 'null', '[]', '"text"', '7', '[[[[', '\u0000']) {
      expect((await send(wrong)).status).toBe(400);
    }
    expect((await send({ ...body(), extra: 'x'.repeat(limits.bodyBytes) })).status).toBe(413);
    const { status } = await fetch(`${server.address}${API_PATH}${path()}`, {
      method,
      body: 'role=owner',
      headers: { 'content-type': 'text/plain', authorization: `Bearer ${owner.token}` },
    });
    expect(status).toBe(415);
  });
});

const ids = [
  '',
  'x',
  '%00',
  '..%2f..%2fetc',
  'a'.repeat(22),
  `${'a'.repeat(21)}%ff`,
  'a'.repeat(5_000),
];
const withId: readonly [string, string, (id: string) => string][] = [
  ['GET', 'members', (id) => `/notebooks/${id}/members`],
  ['GET', 'devices', (id) => `/notebooks/${id}/devices`],
  ['GET', 'a lockbox', (id) => `/notebooks/${id}/self-lockbox`],
  ['GET', 'invitations', (id) => `/notebooks/${id}/invitations`],
  ['GET', 'an invitation', (id) => `/invitations/${id}`],
  ['DELETE', 'a notebook', (id) => `/notebooks/${id}`],
  ['DELETE', 'a member', (id) => `/notebooks/${owner.notebookId}/members/${id}`],
  ['DELETE', 'a device', (id) => `/notebooks/${owner.notebookId}/devices/${id}`],
  ['DELETE', 'an invitation', (id) => `/notebooks/${owner.notebookId}/invitations/${id}`],
];

test.each(withId)('%s %s under an id that is none is refused', async (method, _name, pathFor) => {
  for (const id of ids) {
    const { status, body } = await call(server.address, pathFor(id), {
      method,
      token: owner.token,
    });
    expect([id.slice(0, 30), status]).toEqual([id.slice(0, 30), expect.toBeOneOf([400, 404, 414])]);
    expect(body).toMatchObject({ type: expect.stringContaining('refusal'), status });
  }
});

test.each(['', 'Bearer', 'Bearer ', 'Bearer x', 'Basic eDp5', `Bearer ${'A'.repeat(9_000)}`])(
  'the authorization %j gives no access',
  async (authorization) => {
    const path = `${API_PATH}/notebooks/${owner.notebookId}/members`;
    const { status } = await fetch(`${server.address}${path}`, { headers: { authorization } });
    expect(status).toBe(401);
  },
);

test('after all of that the notebook is what it was, and the server is well', async () => {
  const before = await readNotebookBytes(owner);
  expect(before.length).toBeGreaterThan(10);
  expect(
    (await call(server.address, `/notebooks/${owner.notebookId}/members`, owner)).body,
  ).toMatchObject([{ memberId: owner.memberId, role: 'owner', removedAt: null }]);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect(server.log()).not.toContain('request failed');
});
