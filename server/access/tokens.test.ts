import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashToken, isSameHash, readBearer } from './tokens.ts';

const bytes = new Uint8Array(32).fill(7);
const token = Buffer.from(bytes).toString('base64url');
const hash = createHash('sha256').update(bytes).digest('base64url');

test('the hash of a token is that of its 32 bytes', () => {
  expect(hashToken(token)).toBe(hash);
});

test.each(['', 'short', `${token}A`, `${token.slice(0, -1)}=`, `${token.slice(0, -1)}d`])(
  '%j is not a token',
  (text) => {
    expect(hashToken(text)).toBeNull();
  },
);

test('hashes are the same or not, whatever their length', () => {
  expect(isSameHash(hash, hash)).toBe(true);
  expect(isSameHash(hash, hashToken(Buffer.alloc(32).toString('base64url')) ?? '')).toBe(false);
  expect(isSameHash(hash, '')).toBe(false);
});

test('a bearer token is read from its header and from nothing else', () => {
  expect(readBearer(`Bearer ${token}`)).toBe(token);
  expect(readBearer(`Basic ${token}`)).toBeNull();
  expect(readBearer(`Bearer ${token} more`)).toBeNull();
  expect(readBearer(undefined)).toBeNull();
});
