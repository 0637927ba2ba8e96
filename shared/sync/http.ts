/**
 * One JSON exchange with the server's HTTP API. Secrets travel in the `Authorization` header or
 * the body, never in the address.
 */
import { toBase64Url } from '#shared/secrets/base64url.ts';
import { type Redacted, reveal } from '#shared/secrets/redacted.ts';
import { API_PATH } from './protocol.ts';
import { Refusal, reasonOf } from './refusal.ts';

export type Call<T> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path segments below the API's root; each is escaped. */
  path: readonly string[];
  bearer?: Redacted;
  body?: object;
  /** Turns the answer's JSON into what is promised, or returns `null` if it is something else. */
  read: (json: unknown) => T | null;
  signal?: AbortSignal;
};

const ANSWER_TIMEOUT = 15_000;

/** @throws Refusal */
export async function call<T>(server: string, { read, ...request }: Call<T>): Promise<T> {
  const response = await send(server, request);
  const json = await readJson(response);
  if (!response.ok) throw new Refusal(reasonOf(response.status, json));
  const value = read(json);
  if (value === null) throw new Refusal('not-our-server');
  return value;
}

async function send(server: string, request: Omit<Call<unknown>, 'read'>): Promise<Response> {
  const { method, path, bearer, body, signal } = request;
  const headers: Record<string, string> = {};
  if (bearer !== undefined) headers.authorization = `Bearer ${toBase64Url(reveal(bearer))}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const timeout = AbortSignal.timeout(ANSWER_TIMEOUT);
  try {
    return await fetch(apiAddress(server, path), {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      // Nothing but the header says who we are, and no other site learns where we came from.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
  } catch (cause) {
    throw new Refusal('offline', { cause });
  }
}

async function readJson(response: Response): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    throw new Refusal('offline', { cause });
  }
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function apiAddress(server: string, path: readonly string[]): string {
  const segments = path.map(encodeURIComponent).join('/');
  return `${server.replace(/\/+$/, '')}${API_PATH}/${segments}`;
}
