import { expect, test } from 'vitest';
import { toBase64Url } from './base64url.ts';
import { openSealed, sealTo } from './lockbox.ts';
import {
  decodePasses,
  encodePasses,
  newDeviceToken,
  newId,
  newKeyRing,
  newMemberSecret,
  type Pass,
} from './pass.ts';
import { Redacted, reveal } from './redacted.ts';
import { clipPublicKey, createVault, openVault, sealVault } from './vault.ts';
import { createDeviceKey } from './vault-wrap.ts';

function makePass(): Pass {
  return {
    server: 'https://notes.example.org',
    notebookId: newId(),
    memberId: newId(),
    role: 'editor',
    memberSecret: newMemberSecret(),
    deviceId: newId(),
    deviceToken: newDeviceToken(),
    keyRing: newKeyRing(),
  };
}

function secretsOf(pass: Pass): Uint8Array[] {
  const keys = pass.keyRing.map(({ secret }) => secret);
  return [pass.memberSecret, pass.deviceToken, ...keys].map(reveal);
}

const plain = (pass: Pass) => ({ ...pass, secrets: secretsOf(pass).map(toBase64Url) });

test('passes come back from a vault as they went in', async () => {
  const key = await createDeviceKey();
  const passes = [makePass(), makePass()];
  const bytes = sealVault({ ...(await createVault(key)), passes });
  const opened = await openVault(bytes, key);
  expect(opened.ok && opened.vault.passes.map(plain)).toEqual(passes.map(plain));
});

test('a vault’s bytes hold no secret, raw or as text', async () => {
  const pass = makePass();
  const vault = { ...(await createVault(await createDeviceKey())), passes: [pass] };
  const bytes = Buffer.from(sealVault(vault));
  for (const secret of [...secretsOf(pass), reveal(vault.dek), reveal(vault.clipKeys.privateKey)]) {
    expect(bytes.includes(Buffer.from(secret))).toBe(false);
    expect(bytes.includes(toBase64Url(secret))).toBe(false);
    expect(bytes.includes(Buffer.from(secret).toString('hex'))).toBe(false);
  }
});

test('another device’s key does not open it', async () => {
  const bytes = sealVault(await createVault(await createDeviceKey()));
  const opened = await openVault(bytes, await createDeviceKey());
  expect(opened).toEqual({ ok: false, reason: 'locked' });
});

test('the device’s key cannot be read out', async () => {
  await expect(crypto.subtle.exportKey('raw', await createDeviceKey())).rejects.toThrow();
});

test('a clip sealed while the vault is locked opens when it is unlocked', async () => {
  const key = await createDeviceKey();
  const bytes = sealVault(await createVault(key));
  const publicKey = clipPublicKey(bytes);
  if (publicKey === null) throw new Error('the key for clips is not readable');
  const clip = sealTo(publicKey, Uint8Array.of(1, 2, 3), 'clip');
  const opened = await openVault(bytes, key);
  if (!opened.ok) throw new Error('it does not open');
  expect(openSealed(opened.vault.clipKeys.privateKey, clip, 'clip')).toEqual(
    Uint8Array.of(1, 2, 3),
  );
});

test('a key for clips that somebody put in its place is noticed', async () => {
  const key = await createDeviceKey();
  const vault = await createVault(key);
  const other = await createVault(key);
  const text = new TextDecoder().decode(sealVault(vault));
  const forged = text.replace(
    toBase64Url(vault.clipKeys.publicKey),
    toBase64Url(other.clipKeys.publicKey),
  );
  expect(await openVault(new TextEncoder().encode(forged), key)).toEqual({
    ok: false,
    reason: 'damaged',
  });
});

test('ways to unlock that this version cannot use are carried along', async () => {
  const key = await createDeviceKey();
  const vault = await createVault(key);
  const passphrase = { type: 'passphrase', kdf: 'argon2id', salt: 'AA', nonce: 'AA', ct: 'AA' };
  const wraps = [passphrase as (typeof vault.wraps)[number], ...vault.wraps];
  const opened = await openVault(sealVault({ ...vault, wraps }), key);
  expect(opened.ok && opened.vault.wraps).toEqual(wraps);
});

test.each([
  ['nothing', '', 'damaged'],
  ['text', 'hello', 'damaged'],
  ['a newer version', '{"version":2}', 'newer-version'],
])('%s in its place is told apart and never thrown on', async (_name, text, reason) => {
  const opened = await openVault(new TextEncoder().encode(text), await createDeviceKey());
  expect(opened).toEqual({ ok: false, reason });
});

test('a pass cannot be written down by accident', () => {
  const pass = makePass();
  const written = JSON.stringify(pass) + String(pass.deviceToken) + String(encodePasses([pass]));
  for (const secret of secretsOf(pass)) expect(written).not.toContain(toBase64Url(secret));
});

test('passes of a newer version are not misread', () => {
  const newer = new Redacted(new TextEncoder().encode('{"version":2,"passes":[]}'));
  expect(decodePasses(newer)).toBeNull();
});
