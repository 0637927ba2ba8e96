/**
 * Everything secret that a profile holds, got as its owner could get it: by letting the browser
 * unwrap the vault with the key that it will not hand out. What tests look for on disks.
 */
import type { Page } from 'playwright-core';
import { fromBase64Url } from '#shared/secrets/base64url.ts';
import { openBox } from '#shared/secrets/box.ts';
import { derive } from '#shared/secrets/derive.ts';
import { asFields, fromJsonBytes, readBase64Url } from '#shared/secrets/json.ts';
import { memberKeys } from '#shared/secrets/member-keys.ts';
import { decodePasses, type Pass } from '#shared/secrets/pass.ts';
import { Redacted, reveal } from '#shared/secrets/redacted.ts';
import { isWrap, type Wrap } from '#shared/secrets/vault-wrap.ts';
import { type Sought, soughtSecret } from './byte-search.ts';

export type Loot = { readonly passes: readonly Pass[]; readonly secrets: readonly Sought[] };

export async function stealVault(page: Page): Promise<Loot> {
  const vault = fromJsonBytes(await readVaultBytes(page));
  const wraps: unknown[] = Array.isArray(vault?.wraps) ? vault.wraps : [];
  const [wrap] = wraps.filter(isWrap);
  if (wrap === undefined) throw new Error('the vault has no wrap');
  const dek = await unwrapInPage(page, wrap);
  const clipKey = readBase64Url(vault?.clipKey) ?? new Uint8Array();
  const box = readBase64Url(vault?.secrets) ?? new Uint8Array();
  const opened = openBox(new Redacted(dek), 'vault', box, clipKey);
  const secrets = asFields(opened && fromJsonBytes(opened));
  const written = readBase64Url(secrets?.passes);
  const clipSecret = readBase64Url(secrets?.clipKey);
  if (written === null || clipSecret === null) throw new Error('the vault does not open');
  const passes = decodePasses(new Redacted(written)) ?? [];
  const own = [soughtSecret('data key', dek), soughtSecret('clip key', clipSecret)];
  return { passes, secrets: [...own, ...passes.flatMap(secretsOf)] };
}

function secretsOf(pass: Pass): Sought[] {
  const id = fromBase64Url(pass.notebookId);
  const { auth, signing, box } = memberKeys(pass.memberSecret, pass.notebookId);
  const named: [string, Redacted][] = [
    ['device token', pass.deviceToken],
    ['member secret', pass.memberSecret],
    ['member proof', auth],
    ['signing key', signing.privateKey],
    ['box key', box.privateKey],
    ...pass.keyRing.flatMap(({ secret }): [string, Redacted][] => [
      ['notebook secret', secret],
      ['document key', derive(secret, 'nb/aead', id)],
      ['presence key', derive(secret, 'nb/awareness', id)],
    ]),
  ];
  return named.map(([name, secret]) => soughtSecret(name, reveal(secret)));
}

type Kept = { vault: Uint8Array; key: CryptoKey };

async function readVaultBytes(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const kept = await new Promise<Kept>((resolve) => {
      const opening = indexedDB.open('between-sessions/device');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('device').objectStore('device').get('this');
        reading.onsuccess = () => resolve(reading.result);
      };
    });
    return [...kept.vault];
  });
  return Uint8Array.from(bytes);
}

async function unwrapInPage(page: Page, wrap: Wrap): Promise<Uint8Array> {
  const nonce = [...fromBase64Url(wrap.nonce)];
  const ciphertext = [...fromBase64Url(wrap.ct)];
  const bytes = await page.evaluate(
    async (sealed) => {
      const kept = await new Promise<Kept>((resolve) => {
        const opening = indexedDB.open('between-sessions/device');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('device').objectStore('device').get('this');
          reading.onsuccess = () => resolve(reading.result);
        };
      });
      const opened = await crypto.subtle.decrypt(
        {
          name: 'AES-GCM',
          iv: Uint8Array.from(sealed.nonce),
          additionalData: new TextEncoder().encode('between-sessions/v1 vault device'),
        },
        kept.key,
        Uint8Array.from(sealed.ciphertext),
      );
      return [...new Uint8Array(opened)];
    },
    { nonce, ciphertext },
  );
  return Uint8Array.from(bytes);
}
