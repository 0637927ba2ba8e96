import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { Redacted } from '#shared/secrets/redacted.ts';
import { memberApi } from './api.ts';
import { readMembers } from './api-answers.ts';
import { call } from './http.ts';
import { Refusal } from './refusal.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

const ask = (server: string) => call(server, { method: 'GET', path: ['x'], read: readMembers });
const refusedAs = (reason: string) => expect.objectContaining({ name: 'Refusal', reason });

test.each([
  [410, { type: 'urn:between-sessions:refusal:invitation-gone' }, 'invitation-gone'],
  [409, { type: 'urn:between-sessions:refusal:last-owner' }, 'last-owner'],
  [400, { type: 'urn:between-sessions:refusal:of-a-newer-server' }, 'not-our-server'],
  [404, 'a page of somebody else', 'not-our-server'],
  [429, 'slow down', 'too-many'],
  [502, 'bad gateway', 'unavailable'],
  [200, { members: 'not a list' }, 'not-our-server'],
  [200, [{ memberId: 'x', role: 'king' }], 'not-our-server'],
])('%i with %j is refused as %s', async (status, body, reason) => {
  const server = await serve((_request, response) => {
    response.statusCode = status;
    response.end(JSON.stringify(body));
  });
  await expect(ask(server)).rejects.toEqual(refusedAs(reason));
});

test('a line that breaks in mid-answer is offline: nobody knows the outcome', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('[');
    setImmediate(() => response.destroy());
  });
  await expect(ask(server)).rejects.toEqual(refusedAs('offline'));
});

test('giving up is possible while a server keeps silent', async () => {
  const giveUp = new AbortController();
  const server = await serve(() => giveUp.abort());
  const { signal } = giveUp;
  const asked = call(server, { method: 'GET', path: ['x'], read: readMembers, signal });
  await expect(asked).rejects.toEqual(refusedAs('offline'));
});

test('a token travels in a header; neither the address nor a refusal holds it', async () => {
  const seen: string[] = [];
  const server = await serve((request, response) => {
    seen.push(request.url ?? '', request.headers.authorization ?? '');
    response.writeHead(500).end();
  });
  const deviceToken = new Redacted(new Uint8Array(32).fill(7));
  const letters = 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc';
  const api = memberApi({ server, notebookId: 'a/b?c', deviceToken });
  const refusal: unknown = await api.listMembers().catch((error: unknown) => error);
  expect(seen).toEqual(['/api/v1/notebooks/a%2Fb%3Fc/members', `Bearer ${letters}`]);
  if (!(refusal instanceof Refusal)) throw new Error('it was not refused');
  expect(`${refusal.stack}`).not.toContain(letters);
});
