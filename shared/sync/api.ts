/**
 * Every route of the HTTP API as a typed function. A device that has a pass calls through
 * `memberApi`; the few calls made before there is one stand alone. All throw `Refusal`.
 */
import type { Redacted } from '#shared/secrets/redacted.ts';
import {
  readDevices,
  readInvitations,
  readMembers,
  readNothing,
  readOffer,
  readRedeemed,
  readSelfLockbox,
} from './api-answers.ts';
import { type Call, call } from './http.ts';
import type {
  CreateInvitation,
  CreateNotebook,
  DeviceRecord,
  InvitationOffer,
  InvitationRecord,
  MemberRecord,
  Redeemed,
  RedeemInvitation,
  Role,
  SelfLockbox,
} from './protocol.ts';

export async function createNotebook(server: string, body: CreateNotebook): Promise<void> {
  await call(server, { method: 'POST', path: ['notebooks'], body, read: readNothing });
}

export function lookUpInvitation(
  server: string,
  invitationId: string,
  token: Redacted,
): Promise<InvitationOffer> {
  const path = ['invitations', invitationId];
  return call(server, { method: 'GET', path, bearer: token, read: readOffer });
}

export function redeemInvitation(
  server: string,
  invitationId: string,
  token: Redacted,
  body: RedeemInvitation,
): Promise<Redeemed> {
  const path = ['invitations', invitationId, 'redemption'];
  return call(server, { method: 'POST', path, bearer: token, body, read: readRedeemed });
}

/** The part of a pass that the API needs. */
export type Credentials = {
  server: string;
  notebookId: string;
  deviceToken: Redacted;
};

export type MemberApi = {
  listMembers(): Promise<MemberRecord[]>;
  changeRole(memberId: string, role: Role): Promise<void>;
  /** Removing oneself is leaving. */
  removeMember(memberId: string): Promise<void>;
  listDevices(): Promise<DeviceRecord[]>;
  endDevice(deviceId: string): Promise<void>;
  createInvitation(body: CreateInvitation): Promise<void>;
  listInvitations(): Promise<InvitationRecord[]>;
  withdrawInvitation(invitationId: string): Promise<void>;
  getSelfLockbox(): Promise<SelfLockbox>;
  putSelfLockbox(body: SelfLockbox): Promise<void>;
};

export function memberApi({ server, notebookId, deviceToken }: Credentials): MemberApi {
  function ask<T>(request: Omit<Call<T>, 'bearer'>): Promise<T> {
    const path = ['notebooks', notebookId, ...request.path];
    return call(server, { ...request, path, bearer: deviceToken });
  }

  async function tell(method: Call<true>['method'], path: string[], body?: object): Promise<void> {
    await ask({ method, path, ...(body !== undefined && { body }), read: readNothing });
  }

  return {
    listMembers: () => ask({ method: 'GET', path: ['members'], read: readMembers }),
    changeRole: (memberId, role) => tell('PATCH', ['members', memberId], { role }),
    removeMember: (memberId) => tell('DELETE', ['members', memberId]),
    listDevices: () => ask({ method: 'GET', path: ['devices'], read: readDevices }),
    endDevice: (deviceId) => tell('DELETE', ['devices', deviceId]),
    createInvitation: (body) => tell('POST', ['invitations'], body),
    listInvitations: () => ask({ method: 'GET', path: ['invitations'], read: readInvitations }),
    withdrawInvitation: (invitationId) => tell('DELETE', ['invitations', invitationId]),
    getSelfLockbox: () => ask({ method: 'GET', path: ['self-lockbox'], read: readSelfLockbox }),
    putSelfLockbox: (body) => tell('PUT', ['self-lockbox'], body),
  };
}
