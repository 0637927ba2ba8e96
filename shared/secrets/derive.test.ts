import { hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { derive, deriveFree } from './derive.ts';
import { Redacted, reveal } from './redacted.ts';

const secret = new Redacted(new Uint8Array(32).fill(7));
const notebookId = new Uint8Array(16).fill(9);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('keys derived from a root secret', () => {
  test('agree with another implementation of HKDF-SHA256', () => {
    const info = Buffer.concat([Buffer.from('nb/aead\0'), notebookId]);
    const expected = hkdfSync('sha256', reveal(secret), 'between-sessions/v1', info, 32);
    expect(hex(reveal(derive(secret, 'nb/aead', notebookId)))).toBe(hex(new Uint8Array(expected)));
  });

  test('for an invitation, and for finding a recovery, take no notebook', () => {
    for (const [label, length] of [
      ['iv/id', 16],
      ['iv/box', 32],
      ['mb/recovery-id', 16],
    ] as const) {
      const expected = hkdfSync('sha256', reveal(secret), 'between-sessions/v1', label, length);
      expect(hex(reveal(deriveFree(secret, label)))).toBe(hex(new Uint8Array(expected)));
    }
  });

  test('never change: notebooks of last year must open', () => {
    expect(hex(reveal(derive(secret, 'nb/key-id', notebookId)))).toBe('5c9d8900b363f14b');
    expect(hex(reveal(derive(secret, 'mb/auth', notebookId)))).toBe(
      '6f47c33c287bed6128cde0997f2c5e119fb2ae56417c66016bd7628426a3d4ce',
    );
  });

  test('differ by label and by notebook', () => {
    const keys = [
      derive(secret, 'nb/aead', notebookId),
      derive(secret, 'nb/awareness', notebookId),
      derive(secret, 'nb/aead', new Uint8Array(16)),
    ].map((key) => hex(reveal(key)));
    expect(new Set(keys).size).toBe(3);
  });
});
