import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Redacted, reveal } from './redacted.ts';

test('a secret does not show in strings, JSON, inspection or its keys', () => {
  const secret = new Redacted(new Uint8Array([115, 101, 99]));
  const shown = [
    `${secret}`,
    JSON.stringify({ secret }),
    inspect({ secret }),
    Object.keys(secret).join(),
  ];
  for (const text of shown) expect(text).not.toMatch(/115|sec,|73,/);
  expect(inspect(secret)).toBe('<redacted>');
  expect(reveal(secret)).toEqual(new Uint8Array([115, 101, 99]));
});
