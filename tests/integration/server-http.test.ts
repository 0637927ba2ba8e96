import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { limits, type MemberRecord, type Redeemed, refusals } from '#shared/sync/protocol.ts';
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

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

type Answer = Awaited<ReturnType<typeof call>>;

function expectRefusal({ status, body, headers }: Answer, reason: keyof typeof refusals): void {
  expect(body).toMatchObject({
    type: `urn:between-sessions:refusal:${reason}`,
    status: refusals[reason].http,
    title: expect.stringMatching(/\.$/),
  });
  expect(status).toBe(refusals[reason].http);
  expect(headers.get('content-type')).toMatch('application/problem+json');
}

const inNotebook = ({ notebookId }: TestPass, rest = '') => `/notebooks/${notebookId}${rest}`;
const as = (pass: TestPass, path: string, request: Parameters<typeof call>[2] = {}) =>
  call(pass.address, path, { token: pass.token, ...request });

async function invite(owner: TestPass, role: 'editor' | 'viewer' = 'editor') {
  const invitation = mintInvitation(role);
  const answer = await as(owner, inNotebook(owner, '/invitations'), { body: invitation.body });
  expect(answer.status).toBe(201);
  const { invitationId } = invitation.body;
  const path = `/invitations/${invitationId}`;
  return { ...invitation, path, redemption: `${path}/redemption` };
}

describe('starting a notebook', () => {
  test('makes its creator the owner, and may be repeated', async () => {
    const { enrolment, token } = mintNewcomer();
    const body = { notebookId: mintId(), ...enrolment };
    const expected = { notebookId: body.notebookId, role: 'owner' } satisfies Redeemed;
    const first = await call(server.address, '/notebooks', { body });
    expect([first.status, first.body]).toEqual([201, expected]);
    const again = await call(server.address, '/notebooks', { body });
    expect([again.status, again.body]).toEqual([200, expected]);
    const members = await call(server.address, `/notebooks/${body.notebookId}/members`, { token });
    expect(members.body).toEqual([
      {
        memberId: enrolment.memberId,
        role: 'owner',
        signKey: enrolment.signKey,
        boxKey: enrolment.boxKey,
        joinedAt: expect.any(Number),
        removedAt: null,
      },
    ]);
  });

  test('under an id that is taken is refused, whoever asks', async () => {
    const owner = await createTestNotebook(server.address);
    const body = { notebookId: owner.notebookId, ...mintNewcomer().enrolment };
    expectRefusal(await call(server.address, '/notebooks', { body }), 'already-exists');
  });
});

describe('devices', () => {
  test('are enrolled with the proof of the member, and may repeat it', async () => {
    const owner = await createTestNotebook(server.address);
    const token = mintToken();
    const { memberId, auth } = owner;
    const body = { memberId, auth, deviceId: mintId(), deviceTokenHash: hashOf(token) };
    const path = inNotebook(owner, '/devices');
    expect((await call(server.address, path, { body })).status).toBe(201);
    expect((await call(server.address, path, { body })).status).toBe(200);
    const { body: devices } = await call(server.address, path, { token });
    expect(devices).toEqual([
      { deviceId: owner.deviceId, createdAt: expect.any(Number), lastSeenAt: expect.any(Number) },
      { deviceId: body.deviceId, createdAt: expect.any(Number), lastSeenAt: expect.any(Number) },
    ]);
  });

  test('are not enrolled by a wrong proof, for a stranger, or for one who was removed', async () => {
    const owner = await createTestNotebook(server.address);
    const editor = await joinTestNotebook(owner, 'editor');
    await removeMember(owner, editor);
    const body = { deviceId: mintId(), deviceTokenHash: hashOf(mintToken()) };
    const { memberId, auth } = owner;
    for (const [path, claim] of [
      [inNotebook(owner), { memberId, auth: mintToken() }],
      [inNotebook(owner), { memberId: mintId(), auth }],
      [inNotebook(owner), { memberId: editor.memberId, auth: editor.auth }],
      [`/notebooks/${mintId()}`, { memberId, auth }],
    ] as const) {
      const answer = await call(server.address, `${path}/devices`, { body: { ...body, ...claim } });
      expectRefusal(answer, 'no-access');
    }
  });

  test('do not share an id or a token', async () => {
    const owner = await createTestNotebook(server.address);
    const { memberId, auth, deviceId, token } = owner;
    const path = inNotebook(owner, '/devices');
    for (const device of [
      { deviceId, deviceTokenHash: hashOf(mintToken()) },
      { deviceId: mintId(), deviceTokenHash: hashOf(token) },
    ]) {
      const answer = await call(server.address, path, { body: { memberId, auth, ...device } });
      expectRefusal(answer, 'already-exists');
    }
  });

  test('are limited in number', async () => {
    const owner = await createTestNotebook(server.address);
    const { memberId, auth } = owner;
    const enrol = () => {
      const body = { memberId, auth, deviceId: mintId(), deviceTokenHash: hashOf(mintToken()) };
      return call(server.address, inNotebook(owner, '/devices'), { body });
    };
    for (let count = 1; count < limits.devicesPerMember; count += 1) {
      expect((await enrol()).status).toBe(201);
    }
    expectRefusal(await enrol(), 'too-many');
  });

  test('of others are neither listed nor ended', async () => {
    const owner = await createTestNotebook(server.address);
    const editor = await joinTestNotebook(owner, 'editor');
    const { body } = await as(editor, inNotebook(owner, '/devices'));
    expect(body).toMatchObject([{ deviceId: editor.deviceId }]);
    const path = inNotebook(owner, `/devices/${owner.deviceId}`);
    expectRefusal(await as(editor, path, { method: 'DELETE' }), 'not-found');
  });

  test('that were ended have no access any more', async () => {
    const owner = await createTestNotebook(server.address);
    await endDevice(owner);
    expectRefusal(await as(owner, inNotebook(owner, '/members')), 'no-access');
  });
});

test("a member's own lockbox is kept for that member alone", async () => {
  const owner = await createTestNotebook(server.address);
  const viewer = await joinTestNotebook(owner, 'viewer');
  const path = inNotebook(owner, '/self-lockbox');
  const selfLockbox = 'c2VhbGVkIGFuZXc';
  expect((await as(viewer, path, { method: 'PUT', body: { selfLockbox } })).status).toBe(204);
  expect((await as(viewer, path)).body).toEqual({ selfLockbox });
  expect((await as(owner, path)).body).not.toEqual({ selfLockbox });
});

describe('members', () => {
  test('are listed with roles and public keys, to members only', async () => {
    const owner = await createTestNotebook(server.address);
    const viewer = await joinTestNotebook(owner, 'viewer');
    const { body } = await as(viewer, inNotebook(owner, '/members'));
    const fields = ['memberId', 'role', 'signKey', 'boxKey', 'joinedAt', 'removedAt'];
    for (const member of body as MemberRecord[]) expect(Object.keys(member)).toEqual(fields);
    expect(body).toMatchObject([
      { memberId: owner.memberId, role: 'owner' },
      { memberId: viewer.memberId, role: 'viewer' },
    ]);
    const stranger = await createTestNotebook(server.address);
    expectRefusal(await as(stranger, inNotebook(owner, '/members')), 'no-access');
    expectRefusal(await call(server.address, inNotebook(owner, '/members')), 'no-access');
  });

  test('change role by an owner alone', async () => {
    const owner = await createTestNotebook(server.address);
    const editor = await joinTestNotebook(owner, 'editor');
    const path = inNotebook(owner, `/members/${editor.memberId}`);
    const change = { method: 'PATCH', body: { role: 'viewer' } };
    expectRefusal(await as(editor, path, change), 'owner-only');
    const changed = await as(owner, path, change);
    expect(changed.body).toMatchObject({ memberId: editor.memberId, role: 'viewer' });
    expectRefusal(await as(owner, inNotebook(owner, `/members/${mintId()}`), change), 'not-found');
  });

  test('leave by themselves, or are removed by an owner, and stay listed as removed', async () => {
    const owner = await createTestNotebook(server.address);
    const [ana, ben] = [
      await joinTestNotebook(owner, 'editor'),
      await joinTestNotebook(owner, 'editor'),
    ];
    expectRefusal(
      await as(ana, inNotebook(owner, `/members/${ben.memberId}`), { method: 'DELETE' }),
      'owner-only',
    );
    const leave = inNotebook(owner, `/members/${ana.memberId}`);
    expect((await as(ana, leave, { method: 'DELETE' })).status).toBe(204);
    expectRefusal(await as(ana, leave, { method: 'DELETE' }), 'no-access');
    await removeMember(owner, ben);
    await removeMember(owner, ben);
    const { body } = await as(owner, inNotebook(owner, '/members'));
    expect((body as MemberRecord[]).map(({ removedAt }) => removedAt !== null)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('cannot leave the notebook without an owner', async () => {
    const owner = await createTestNotebook(server.address);
    const editor = await joinTestNotebook(owner, 'editor');
    const self = inNotebook(owner, `/members/${owner.memberId}`);
    const step = { method: 'PATCH', body: { role: 'editor' } };
    expectRefusal(await as(owner, self, { method: 'DELETE' }), 'last-owner');
    expectRefusal(await as(owner, self, step), 'last-owner');
    await changeRole(owner, editor, 'owner');
    expect((await as(owner, self, step)).status).toBe(200);
    expectRefusal(
      await as(owner, self, { method: 'PATCH', body: { role: 'owner' } }),
      'owner-only',
    );
  });

  test('who are the two last owners cannot both step down at once', async () => {
    const owner = await createTestNotebook(server.address);
    const other = await joinTestNotebook(owner, 'owner');
    const statuses = await Promise.all(
      [owner, other].map(async (pass) => {
        const path = inNotebook(owner, `/members/${pass.memberId}`);
        return (await as(pass, path, { method: 'DELETE' })).status;
      }),
    );
    expect(statuses.sort()).toEqual([204, 409]);
  });
});

describe('an invitation', () => {
  test('shows its box to whoever has its token, and lets one person in', async () => {
    const owner = await createTestNotebook(server.address);
    const { body, token, path, redemption } = await invite(owner, 'viewer');
    const offer = await call(server.address, path, { token });
    expect(offer.body).toEqual({ box: body.box, role: 'viewer', expiresAt: body.expiresAt });

    const newcomer = mintNewcomer();
    const redeemed = await call(server.address, redemption, { token, body: newcomer.enrolment });
    expect([redeemed.status, redeemed.body]).toEqual([
      201,
      { notebookId: owner.notebookId, role: 'viewer' },
    ]);
    const again = await call(server.address, redemption, { token, body: newcomer.enrolment });
    expect([again.status, again.body]).toEqual([200, redeemed.body]);

    const late = { token, body: mintNewcomer().enrolment };
    expectRefusal(await call(server.address, redemption, late), 'invitation-gone');
    expectRefusal(await call(server.address, path, { token }), 'invitation-gone');
  });

  test('of many who redeem it at the same moment lets in exactly one', async () => {
    const owner = await createTestNotebook(server.address);
    const { token, redemption } = await invite(owner);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        call(server.address, redemption, { token, body: mintNewcomer().enrolment }),
      ),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 11 }, () => 410)]);
    const { body } = await as(owner, inNotebook(owner, '/members'));
    expect(body).toHaveLength(2);
  });

  test('that is unknown, used, withdrawn or asked for with a wrong token looks the same', async () => {
    const owner = await createTestNotebook(server.address);
    const [open, used, withdrawn] = [await invite(owner), await invite(owner), await invite(owner)];
    await call(server.address, used.redemption, {
      token: used.token,
      body: mintNewcomer().enrolment,
    });
    const { invitationId } = withdrawn.body;
    const path = inNotebook(owner, `/invitations/${invitationId}`);
    expect((await as(owner, path, { method: 'DELETE' })).status).toBe(204);
    const tries = [
      { ...open, token: mintToken() },
      used,
      withdrawn,
      {
        ...open,
        path: `/invitations/${mintId()}`,
        redemption: `/invitations/${mintId()}/redemption`,
      },
    ];
    const { enrolment } = mintNewcomer();
    for (const { path: place, redemption, token } of tries) {
      const looks = await call(server.address, place, { token });
      expectRefusal(looks, 'invitation-gone');
      const redeems = await call(server.address, redemption, { token, body: enrolment });
      expect(redeems.body).toEqual(looks.body);
    }
    expectRefusal(await call(server.address, open.path), 'no-access');
  });

  test('ends with its time', async () => {
    const owner = await createTestNotebook(server.address);
    const { token, path, redemption, body } = await invite(owner);
    vi.useFakeTimers({ toFake: ['Date'], now: body.expiresAt + 1 });
    try {
      expectRefusal(await call(server.address, path, { token }), 'invitation-gone');
      const late = { token, body: mintNewcomer().enrolment };
      expectRefusal(await call(server.address, redemption, late), 'invitation-gone');
      expect((await as(owner, inNotebook(owner, '/invitations'))).body).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is made, listed and withdrawn by owners alone', async () => {
    const owner = await createTestNotebook(server.address);
    const editor = await joinTestNotebook(owner, 'editor');
    const { body } = await invite(owner);
    const list = inNotebook(owner, '/invitations');
    const one = `${list}/${body.invitationId}`;
    expectRefusal(await as(editor, list, { body: mintInvitation('editor').body }), 'owner-only');
    expectRefusal(await as(editor, list), 'owner-only');
    expectRefusal(await as(editor, one, { method: 'DELETE' }), 'owner-only');
    expect((await as(owner, list)).body).toEqual([
      {
        invitationId: body.invitationId,
        role: 'editor',
        createdAt: expect.any(Number),
        expiresAt: body.expiresAt,
      },
    ]);
    const elsewhere = await createTestNotebook(server.address);
    const foreign = inNotebook(elsewhere, `/invitations/${body.invitationId}`);
    expectRefusal(await as(elsewhere, foreign, { method: 'DELETE' }), 'not-found');
  });

  test('may be sent again when the answer was lost, and not under the id of another', async () => {
    const owner = await createTestNotebook(server.address);
    const { body } = await invite(owner);
    const list = inNotebook(owner, '/invitations');
    expect((await as(owner, list, { body })).status).toBe(200);
    const other = { ...mintInvitation('editor').body, invitationId: body.invitationId };
    expectRefusal(await as(owner, list, { body: other }), 'already-exists');
  });

  test('cannot last longer than a week, nor be past already', async () => {
    const owner = await createTestNotebook(server.address);
    const list = inNotebook(owner, '/invitations');
    for (const expiresAt of [Date.now() - 1, Date.now() + limits.invitationLifetime * 2]) {
      const body = { ...mintInvitation('editor').body, expiresAt };
      expectRefusal(await as(owner, list, { body }), 'malformed');
    }
  });

  test('of an owner who was removed or demoted ends with the right to invite', async () => {
    const owner = await createTestNotebook(server.address);
    for (const end of [removeMember, (a: TestPass, b: TestPass) => changeRole(a, b, 'editor')]) {
      const second = await joinTestNotebook(owner, 'owner');
      const { token, redemption } = await invite(second);
      await end(owner, second);
      const back = { token, body: mintNewcomer().enrolment };
      expectRefusal(await call(server.address, redemption, back), 'invitation-gone');
    }
  });

  test('is one of a limited number that are open', async () => {
    const owner = await createTestNotebook(server.address);
    for (let count = 0; count < limits.openInvitations; count += 1) await invite(owner);
    const body = mintInvitation('editor').body;
    const answer = await as(owner, inNotebook(owner, '/invitations'), { body });
    expectRefusal(answer, 'too-many');
  });

  test('to a notebook that is full is not used up', async () => {
    const owner = await createTestNotebook(server.address);
    const last = await invite(owner);
    let someone = owner;
    for (let count = 1; count < limits.membersPerNotebook; count += 1) {
      someone = await joinTestNotebook(owner, 'viewer');
    }
    const newcomer = { token: last.token, body: mintNewcomer().enrolment };
    expectRefusal(await call(server.address, last.redemption, newcomer), 'too-many');
    await removeMember(owner, someone);
    expect((await call(server.address, last.redemption, newcomer)).status).toBe(201);
  });
});

test('erasing a notebook is for owners, and leaves nothing to ask for', async () => {
  const owner = await createTestNotebook(server.address);
  const editor = await joinTestNotebook(owner, 'editor');
  expectRefusal(await as(editor, inNotebook(owner), { method: 'DELETE' }), 'owner-only');
  expect((await as(owner, inNotebook(owner), { method: 'DELETE' })).status).toBe(204);
  expectRefusal(await as(owner, inNotebook(owner, '/members')), 'no-access');
  expectRefusal(await as(owner, inNotebook(owner), { method: 'DELETE' }), 'no-access');
});
