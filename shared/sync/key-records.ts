/**
 * Keys offered in the outer document, under root map "k": `<keyId>` holds the signed record of a key
 * change, `<keyId>.<memberId>` that member's lockbox. Only a key whose record is signed by an owner
 * of the sealed member list, and which really has that id, joins the ring.
 */
import type * as Y from 'yjs';
import { toBase64Url } from '#shared/secrets/base64url.ts';
import { type KeyRing, keyId, type NotebookKey } from '#shared/secrets/key-ring.ts';
import type { Redacted } from '#shared/secrets/redacted.ts';
import { isSignedBy, readRotation } from '#shared/secrets/rotation.ts';
import type { KeyWarning } from './sealed-state.ts';

export type KeyTrust = {
  memberId: string;
  /** The Ed25519 public key of that member if the sealed member list says they are an owner. */
  ownerKey: (inner: Y.Doc, memberId: string) => Uint8Array | null;
  /** Opens a lockbox addressed to this member; null when it cannot be opened. */
  openLockbox: (lockbox: Uint8Array) => Redacted | null;
  /** The ring has grown: keep it in the pass and in the self-lockbox. */
  onKeyRing: (ring: KeyRing) => void;
};

export type KeyOffers = { keys: NotebookKey[]; warnings: KeyWarning[] };

export function readKeyOffers(
  records: Y.Map<unknown>,
  inner: Y.Doc,
  ring: KeyRing,
  notebookId: Uint8Array,
  trust: KeyTrust,
): KeyOffers {
  const held = new Set(ring.map((key) => toBase64Url(keyId(key, notebookId))));
  const offers: KeyOffers = { keys: [], warnings: [] };
  for (const [name, record] of records.entries()) {
    if (name.includes('.') || held.has(name)) continue;
    const offer = judge(name, record);
    if (offer === null) continue;
    if ('secret' in offer) offers.keys.push(offer);
    else offers.warnings.push(offer);
  }
  return offers;

  function judge(name: string, record: unknown): NotebookKey | KeyWarning | null {
    const warn = (reason: KeyWarning['reason']): KeyWarning => ({ keyName: name, reason });
    const rotation = readRotation(record);
    if (!(record instanceof Uint8Array) || rotation === null) return warn('malformed');
    if (toBase64Url(rotation.keyId) !== name) return warn('malformed');
    const ownerKey = trust.ownerKey(inner, rotation.by);
    if (ownerKey === null) return warn('unknown-signer');
    if (!isSignedBy(record, notebookId, ownerKey)) return warn('bad-signature');
    const lockbox = records.get(`${name}.${trust.memberId}`);
    // A change that has no lockbox for this member, or not yet: nothing is wrong with it.
    if (!(lockbox instanceof Uint8Array)) return null;
    const secret = trust.openLockbox(lockbox);
    const key = secret && { epoch: rotation.epoch, secret };
    if (key === null || toBase64Url(keyId(key, notebookId)) !== name) return warn('wrong-key');
    return key;
  }
}

export type KeyOffersWatchOptions = {
  notebookId: Uint8Array;
  outer: Y.Doc;
  inner: Y.Doc;
  trust: KeyTrust | undefined;
  ring: () => KeyRing;
  onKeys: (keys: NotebookKey[]) => void;
  onWarnings: (warnings: KeyWarning[]) => void;
};

/** Looks at the offers whenever one arrives, and again when asked: the signer may be known by then. */
export class KeyOffersWatch {
  readonly #options: KeyOffersWatchOptions;
  readonly #records: Y.Map<unknown>;

  constructor(options: KeyOffersWatchOptions) {
    this.#options = options;
    this.#records = options.outer.getMap('k');
    this.#records.observe(this.check);
  }

  readonly check = (): void => {
    const { inner, trust, notebookId, ring, onKeys, onWarnings } = this.#options;
    if (trust === undefined || this.#records.size === 0) return;
    const { keys, warnings } = readKeyOffers(this.#records, inner, ring(), notebookId, trust);
    if (keys.length > 0) onKeys(keys);
    onWarnings(warnings);
  };

  stop(): void {
    this.#records.unobserve(this.check);
  }
}
