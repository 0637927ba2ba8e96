import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { clientAddress, networkOf } from './client-address.ts';

function requestSaying(forwarded: string | undefined): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.defineProperty(request.socket, 'remoteAddress', { value: '10.0.0.1' });
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['made up, 198.51.100.1, 192.0.2.7', '192.0.2.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['not an address', '10.0.0.1'],
  ['x'.repeat(10_000), '10.0.0.1'],
  [undefined, '10.0.0.1'],
])('behind a trusted proxy the nearest address it wrote counts: %s', (forwarded, address) => {
  expect(clientAddress(requestSaying(forwarded), true)).toBe(address);
});

test('without trust nobody is believed', () => {
  expect(clientAddress(requestSaying('192.0.2.7'), false)).toBe('10.0.0.1');
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is of %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
