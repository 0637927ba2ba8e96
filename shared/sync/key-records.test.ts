import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { toBase64Url } from '#shared/secrets/base64url.ts';
import { type KeyRing, keyId } from '#shared/secrets/key-ring.ts';
import { Redacted, reveal } from '#shared/secrets/redacted.ts';
import { isSignedBy, readRotation, signRotation } from '#shared/secrets/rotation.ts';
import { carry, notebookId, notebookKey, openWindow } from '#tests/support/sealed-window.ts';
import type { KeyTrust } from './key-records.ts';

const owner = new Redacted(new Uint8Array(32).fill(1));
const stranger = new Redacted(new Uint8Array(32).fill(2));
const nextKey = { epoch: 2, secret: new Redacted(new Uint8Array(32).fill(8)) };
const name = toBase64Url(keyId(nextKey, notebookId));

function signed(by: string, signKey: Redacted, key = nextKey): Uint8Array {
  const prevKeyId = keyId(notebookKey, notebookId);
  const rotation = {
    epoch: key.epoch,
    keyId: keyId(key, notebookId),
    prevKeyId,
    by,
    at: 1_800_000_000_000,
  };
  return signRotation(rotation, notebookId, signKey);
}

/** An outer document with one offer, as a member or a dishonest server may make it. */
function offer(
  record: unknown,
  lockbox: Uint8Array | null = reveal(nextKey.secret),
  at = name,
): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('k').set(at, record);
  if (lockbox) doc.getMap('k').set(`${at}.me`, lockbox);
  return doc;
}

/** The lockbox's own sealing is another module's matter: here it is the bare key. */
function trust(onKeyRing: KeyTrust['onKeyRing']): KeyTrust {
  return {
    memberId: 'me',
    ownerKey: (inner, id) =>
      inner.getMap('owners').has(id) ? ed25519.getPublicKey(reveal(owner)) : null,
    openLockbox: (lockbox) => new Redacted(lockbox),
    onKeyRing,
  };
}

async function meetOffer(doc: Y.Doc) {
  const rings: KeyRing[] = [];
  const me = await openWindow({ keyTrust: trust((ring) => rings.push(ring)) });
  me.document.inner.getMap('owners').set('anna', true);
  carry(doc, me.outer);
  return { me, rings, warnings: me.document.snapshot().keyWarnings };
}

describe('a key offered in the outer document', () => {
  test('joins the ring under an owner’s signature, and opens what waited for it', async () => {
    const { me, rings, warnings } = await meetOffer(offer(signed('anna', owner)));
    expect(rings).toEqual([[notebookKey, { epoch: 2, secret: expect.any(Redacted) }]]);
    expect(warnings).toEqual([]);
    const ben = await openWindow({ keyRing: [notebookKey, nextKey] });
    ben.document.inner.getMap('words').set('a', 1);
    ben.document.flush();
    carry(ben.outer, me.outer);
    expect(me.document.inner.getMap('words').get('a')).toBe(1);
  });

  test.each([
    ['unsigned', 'not a record', 'malformed'],
    ['signed by somebody who is no owner', signed('ben', owner), 'unknown-signer'],
    ['signed with another key in an owner’s name', signed('anna', stranger), 'bad-signature'],
  ] as const)('is ignored with a warning when %s', async (_name, record, reason) => {
    const { rings, warnings } = await meetOffer(offer(record));
    expect(rings).toEqual([]);
    expect(warnings).toEqual([{ keyName: name, reason }]);
  });

  test('is ignored when one byte of its record was changed', async () => {
    const record = signed('anna', owner);
    for (const at of [1, 3, 12, record.length - 70, record.length - 1]) {
      const changed = record.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { rings, warnings } = await meetOffer(offer(changed));
      expect([rings.length, warnings.length]).toEqual([0, 1]);
    }
  });

  test('is ignored when the lockbox holds another key, or the record another id', async () => {
    const other = await meetOffer(offer(signed('anna', owner), reveal(stranger)));
    expect(other.warnings).toEqual([{ keyName: name, reason: 'wrong-key' }]);
    const moved = await meetOffer(offer(signed('anna', owner), null, 'elsewhere'));
    expect(moved.warnings).toEqual([{ keyName: 'elsewhere', reason: 'malformed' }]);
    expect([...other.rings, ...moved.rings]).toEqual([]);
  });

  test('that is for others is nothing to warn about', async () => {
    const { rings, warnings } = await meetOffer(offer(signed('anna', owner), null));
    expect([...rings, ...warnings]).toEqual([]);
  });

  test('is looked at again when its signer turns out to be an owner', async () => {
    const { me, rings } = await meetOffer(offer(signed('ben', owner)));
    const anna = await openWindow();
    anna.document.inner.getMap('owners').set('ben', true);
    anna.document.flush();
    carry(anna.outer, me.outer);
    expect(rings).toHaveLength(1);
    expect(me.document.snapshot().keyWarnings).toEqual([]);
  });
});

test('the record’s format does not drift', () => {
  const record = signed('anna', owner);
  expect(Buffer.from(record.subarray(0, -64)).toString('hex')).toBe(
    '0102b61cd8412562c69b522def6a35f614b604616e6e6180a0f1c2b134',
  );
  expect(readRotation(record)).toMatchObject({ epoch: 2, by: 'anna', at: 1_800_000_000_000 });
  const publicKey = ed25519.getPublicKey(reveal(owner));
  expect(isSignedBy(record, notebookId, publicKey)).toBe(true);
  expect(isSignedBy(record, new Uint8Array(16), publicKey)).toBe(false);
  expect(isSignedBy(record, notebookId, new Uint8Array(32).fill(255))).toBe(false);
});
