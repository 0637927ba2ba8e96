/** Good requests to every route, as the bytes that a device would send. */
import { API_PATH, SYNC_PATH } from '#shared/sync/protocol.ts';
import {
  hashOf,
  mintId,
  mintInvitation,
  mintNewcomer,
  mintToken,
  type TestPass,
} from '#tests/support/server.ts';

type Parts = { method: string; path: string; token?: string | undefined; body?: unknown };

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
export function goodRequests(
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
