import { expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.ts';

test('bytes survive the way to text and back', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
  expect(toBase64Url(new Uint8Array([251, 255]))).toBe('-_8');
});

test.each(['-_8=', '+/8', '-_9', 'a', 'a b', 'ab\n'])('refuses %j', (text) => {
  expect(() => fromBase64Url(text)).toThrow();
});
