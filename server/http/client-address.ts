/** Whom a request comes from, and who counts as one and the same asker. */
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/** Trusts the one proxy in front, as Fastify asks for it: hop 0 is the socket's other end. */
export const trustNearestProxy = (_address: string, hop: number): boolean => hop === 0;

/**
 * Behind a proxy the last address in `X-Forwarded-For`: that one the proxy wrote. Those before it
 * are whatever the asker pleased to say.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const peer = request.socket.remoteAddress ?? '';
  if (!trustProxy) return peer;
  const forwarded = request.headers['x-forwarded-for'];
  const last =
    String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  return isIPv4(last) || isIPv6(last) ? last : peer;
}

/** What is limited as one: an IPv4 address, or the /64 that one IPv6 household has to itself. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [front = '', back] = (address.split('%')[0] ?? '').split('::');
  const groups = front === '' ? [] : front.split(':');
  // An address without `::` is written out in full.
  const after = back === undefined || back === '' ? [] : back.split(':');
  while (back !== undefined && groups.length + after.length < 8) groups.push('0');
  const network = [...groups, ...after].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
