/** The address of a server as people type it. */
import { HostError } from '#shared/ui/host.ts';

const NEARBY = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * @returns an origin (with path, if any, and no slash at the end).
 * @throws HostError for what is no address, and for plain http to another machine: anybody on the
 * way could answer in the server's place.
 */
export function readServerAddress(typed: string): string {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `${guessScheme(text)}://${text}`;
  if (!URL.canParse(address)) throw new HostError('not-found');
  const url = new URL(address);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isNearby(url));
  if (!secure || url.username !== '' || url.password !== '') throw new HostError('not-found');
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

function guessScheme(host: string): string {
  return NEARBY.test(host.replace(/[:/].*$/, '')) ? 'http' : 'https';
}

function isNearby(url: URL): boolean {
  return NEARBY.test(url.hostname);
}
