import { expect, test } from 'vitest';
import { toBase64Url } from './base64url.ts';
import { memberKeys, openSelfLockbox, sealSelfLockbox } from './member-keys.ts';
import { newId, newKeyRing, newMemberSecret } from './pass.ts';
import { Redacted, reveal } from './redacted.ts';

test('what a member secret stands for is known', () => {
  const keys = memberKeys(new Redacted(new Uint8Array(16)), 'AAECAwQFBgcICQoLDA0ODw');
  expect({
    authHash: toBase64Url(keys.authHash),
    signKey: toBase64Url(keys.signing.publicKey),
    boxKey: toBase64Url(keys.box.publicKey),
  }).toMatchInlineSnapshot(`
    {
      "authHash": "Fqhg6P2BvFT_QYIKwPnyKHMQDDC1c2DUjDCNbobfwMc",
      "boxKey": "4YTckuigEBSwaDXx6ficFTQAeL2vgwCS9Slvk5-HTnE",
      "signKey": "egbKUOGTH0YVUQaorPMRV3tBQbE31UQ4QC_dtAn5OzM",
    }
  `);
});

test('the same secret in another notebook is another member', () => {
  const secret = newMemberSecret();
  const [here, there] = [memberKeys(secret, newId()), memberKeys(secret, newId())];
  expect(here.signing.publicKey).not.toEqual(there.signing.publicKey);
  expect(here.authHash).not.toEqual(there.authHash);
});

test('a self-lockbox opens for its member, in its notebook', () => {
  const [secret, notebookId, ring] = [newMemberSecret(), newId(), newKeyRing()];
  const lockbox = sealSelfLockbox(secret, notebookId, ring);
  const opened = openSelfLockbox(secret, notebookId, lockbox);
  expect(opened?.map((key) => reveal(key.secret))).toEqual(ring.map((key) => reveal(key.secret)));
  expect(openSelfLockbox(newMemberSecret(), notebookId, lockbox)).toBeNull();
  expect(openSelfLockbox(secret, newId(), lockbox)).toBeNull();
  expect(openSelfLockbox(secret, notebookId, 'no lockbox')).toBeNull();
});
