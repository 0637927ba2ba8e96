import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { describe, expect, test } from 'vitest';
import { derive } from './derive.ts';
import { keyId, prepareKeys } from './key-ring.ts';
import { Redacted, reveal } from './redacted.ts';
import { kind, openBlob, sealBlob } from './seal.ts';

const notebookId = Uint8Array.from({ length: 16 }, (_, i) => i);
const key = { epoch: 1, secret: new Redacted(new Uint8Array(32).fill(1)) };
const keys = prepareKeys([key], notebookId);
const countingRandom = (length: number) => Uint8Array.from({ length }, (_, i) => i + 100);
const body = new TextEncoder().encode('a brave thing');
const content = { kind: kind.updates, lamport: 300, body };
const blob = sealBlob(keys, content, countingRandom);

describe('a sealed blob', () => {
  test('has the documented layout, so that another program can open it', () => {
    expect(blob[0]).toBe(1);
    expect(blob.subarray(1, 9)).toEqual(keyId(key, notebookId));
    expect(blob.subarray(9, 33)).toEqual(countingRandom(24));
    expect(blob.length).toBe(33 + 64 + 16);
    const aad = Buffer.concat([Buffer.from('bs1'), notebookId, blob.subarray(0, 33)]);
    const secret = reveal(derive(key.secret, 'nb/aead', notebookId));
    const plaintext = xchacha20poly1305(secret, blob.subarray(9, 33), aad).decrypt(
      blob.subarray(33),
    );
    const expected = new Uint8Array(64);
    expected.set([1, 0xac, 0x02, body.length, ...body]);
    expect(plaintext).toEqual(expected);
  });

  test('never changes its bytes: the format may not drift', () => {
    expect(Buffer.from(blob).toString('hex')).toBe(
      '0103ccbb08f8a57c956465666768696a6b6c6d6e6f707172737475767778797a7b8677265e7017e66a41d04292aa61cdaee69c930f9102fbad3229b307da054479de58911c1fcd944badd26fe3d10e9ba8a3b4f2269edd10d335526704812a109871384f17726b9773984385a971f7fc11',
    );
  });

  test('opens to what was sealed', () => {
    const opened = openBlob(keys, blob);
    expect(opened).toEqual({ ok: true, content, keyName: keys.current.name });
  });

  test('is padded: neighbours in length look alike', () => {
    const lengths = [1, 20, 59].map(
      (length) =>
        sealBlob(keys, { ...content, body: new Uint8Array(length) }, countingRandom).length,
    );
    expect(new Set(lengths)).toEqual(new Set([33 + 64 + 16]));
    const long = sealBlob(keys, { ...content, body: new Uint8Array(1000) }, countingRandom);
    expect(long.length).toBe(33 + 1024 + 16);
  });

  test('of awareness has its own key and at least 512 bytes', () => {
    const state = sealBlob(keys, { ...content, kind: kind.awareness }, countingRandom);
    expect(state.length).toBe(33 + 512 + 16);
    expect(openBlob(keys, state)).toMatchObject({ ok: false, reason: 'damaged' });
    expect(openBlob(keys, blob, 'awareness')).toMatchObject({ ok: false, reason: 'damaged' });
    expect(openBlob(keys, state, 'awareness')).toMatchObject({ ok: true });
  });
});

describe('a blob that cannot be opened', () => {
  test('is damaged wherever one bit of it is turned', () => {
    for (let at = 9; at < blob.length; at++) {
      const turned = blob.slice();
      turned[at] = (turned[at] ?? 0) ^ 1;
      expect(openBlob(keys, turned)).toEqual({
        ok: false,
        reason: 'damaged',
        keyName: keys.current.name,
      });
    }
  });

  test('belongs to its notebook only', () => {
    const other = prepareKeys([key], new Uint8Array(16));
    expect(openBlob(other, blob)).toMatchObject({ ok: false, reason: 'no-key' });
  });

  test('waits for its key, or for a newer program, by name', () => {
    const otherKey = { epoch: 1, secret: new Redacted(new Uint8Array(32).fill(2)) };
    const opened = openBlob(prepareKeys([otherKey], notebookId), blob);
    expect(opened).toEqual({ ok: false, reason: 'no-key', keyName: keys.current.name });
    const newer = blob.slice();
    newer[0] = 2;
    expect(openBlob(keys, newer)).toMatchObject({ ok: false, reason: 'new-version' });
  });

  test('may be anything a stranger sends', () => {
    const strange = [
      null,
      1,
      'text',
      {},
      new Uint8Array(0),
      blob.subarray(0, 40),
      new Uint8Array(200),
    ];
    for (const value of strange) expect(openBlob(keys, value).ok).toBe(false);
    const short = Uint8Array.of(1, 2, 3);
    expect(openBlob(keys, short)).toMatchObject({ reason: 'damaged' });
  });
});
