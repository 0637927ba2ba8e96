import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxKeysFrom, createBoxKeys, openSealed, sealTo, sealWith } from './lockbox.ts';
import { Redacted } from './redacted.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('only the one it is meant for opens it, for the same purpose', () => {
  const bob = createBoxKeys();
  const box = sealTo(bob.publicKey, utf8('He slept through'), 'clip');
  expect(openSealed(bob.privateKey, box, 'clip')).toEqual(utf8('He slept through'));
  expect(openSealed(bob.privateKey, box, 'lockbox')).toBeNull();
  expect(openSealed(createBoxKeys().privateKey, box, 'clip')).toBeNull();
});

test('no byte of a box can be changed, and none left out', () => {
  const bob = createBoxKeys();
  const box = sealTo(bob.publicKey, utf8('notebook key'), 'lockbox');
  fc.assert(
    fc.property(fc.nat(box.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = box.with(at, (box[at] ?? 0) ^ change);
      // X25519 ignores the topmost bit of a public key; the header is authenticated as it stands.
      return (
        openSealed(bob.privateKey, changed, 'lockbox') === null &&
        openSealed(bob.privateKey, box.subarray(0, at), 'lockbox') === null
      );
    }),
  );
});

test('a forged ephemeral key that would make the secret zero is refused', () => {
  const bob = createBoxKeys();
  const box = sealTo(bob.publicKey, utf8('x'), 'clip');
  box.fill(0, 1, 33);
  expect(openSealed(bob.privateKey, box, 'clip')).toBeNull();
  expect(() => sealTo(new Uint8Array(32), utf8('x'), 'clip')).toThrow();
});

test('the format is known: version, ephemeral key, ciphertext, tag', () => {
  const bob = boxKeysFrom(new Redacted(new Uint8Array(32).fill(2)));
  const secretKey = new Uint8Array(32).fill(1);
  const { publicKey } = boxKeysFrom(new Redacted(secretKey));
  const box = sealWith(
    { secretKey, publicKey },
    bob.publicKey,
    utf8('between sessions'),
    'known answer',
  );
  expect(Buffer.from(box).toString('hex')).toMatchInlineSnapshot(
    `"01a4e09292b651c278b9772c569f5fa9bb13d906b46ab68c9df9dc2b4409f8a209db33d8cbee23c2721f9a5414af8dd3e4703478635bcdf5f62f38cc9385fcf3b2"`,
  );
});
