/**
 * What this browser profile keeps for itself: the vault with the passes, the key that opens it and
 * no script can read out, and sealed facts about the notebooks. Several windows and the worker
 * share it, so it is made and changed under one lock.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { openBox, sealBox } from '#shared/secrets/box.ts';
import { fromJsonBytes, toJsonBytes } from '#shared/secrets/json.ts';
import type { BoxKeys } from '#shared/secrets/lockbox.ts';
import type { Pass } from '#shared/secrets/pass.ts';
import {
  clipPublicKey,
  createVault,
  openVault,
  sealVault,
  type Vault,
} from '#shared/secrets/vault.ts';
import { createDeviceKey } from '#shared/secrets/vault-wrap.ts';
import { withLock } from '#shared/sync/lock.ts';
import { type Facts, noFacts, readFacts } from './facts.ts';

export type Contents = {
  readonly passes: readonly Pass[];
  readonly facts: Facts;
};
export type Change = { readonly passes?: readonly Pass[]; readonly facts?: Partial<Facts> };

export type Device = {
  read(): Promise<Contents>;
  /** Changes the newest contents, whoever changed them last. */
  change(edit: (contents: Contents) => Change): Promise<void>;
  clipKeys(): Promise<BoxKeys>;
  /** The public key for clips: needs nothing unlocked. */
  clipKey(): Promise<Uint8Array>;
  /** Called after a change, also by another window. */
  watch(listener: () => void): () => void;
};

/** The vault is there but does not open; overwriting it would lose the passes in it. */
export class UnreadableVault extends Error {
  constructor(reason: string) {
    super(`the vault of this device does not open: ${reason}`);
    this.name = 'UnreadableVault';
  }
}

type Kept = { vault: Uint8Array; key: CryptoKey; facts: Uint8Array };
interface Schema extends DBSchema {
  device: { key: string; value: Kept };
}

const NAME = 'between-sessions/device';
const RECORD = 'this';
const FACTS = new TextEncoder().encode('facts');

/** @param name of its database; another one is another device. */
export function openDevice(name = NAME): Device {
  const channel = () => new BroadcastChannel(name);
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  function database(): Promise<IDBPDatabase<Schema>> {
    opening ??= openDB<Schema>(name, 1, {
      upgrade: (db) => {
        db.createObjectStore('device');
      },
      terminated: () => {
        opening = null;
      },
    });
    // What could not be opened now may be later.
    opening.catch(() => {
      opening = null;
    });
    return opening;
  }

  async function look(): Promise<Kept | undefined> {
    return (await database()).get('device', RECORD);
  }

  async function keep(kept: Kept): Promise<Kept> {
    const options = { durability: 'strict' } as const;
    const transaction = (await database()).transaction('device', 'readwrite', options);
    await Promise.all([transaction.store.put(kept, RECORD), transaction.done]);
    return kept;
  }

  async function create(): Promise<Kept> {
    const key = await createDeviceKey();
    return keep(sealed(await createVault(key), noFacts, key));
  }

  /** Only ever one vault: the panel and the worker may both be the first. */
  async function kept(): Promise<Kept> {
    return (await look()) ?? withLock(name, async () => (await look()) ?? create());
  }

  return {
    async read() {
      const { vault, facts } = await unlock(await kept());
      return { passes: vault.passes, facts };
    },

    async change(edit) {
      await withLock(name, async () => {
        const current = (await look()) ?? (await create());
        const { vault, facts } = await unlock(current);
        const { passes = vault.passes, ...changed } = edit({ passes: vault.passes, facts });
        await keep(sealed({ ...vault, passes }, { ...facts, ...changed.facts }, current.key));
      });
      const others = channel();
      others.postMessage('changed');
      others.close();
    },

    clipKeys: async () => (await unlock(await kept())).vault.clipKeys,

    async clipKey() {
      const key = clipPublicKey((await kept()).vault);
      if (key === null) throw new UnreadableVault('no clip key');
      return key;
    },

    watch(listener) {
      const others = channel();
      others.onmessage = listener;
      return () => others.close();
    },
  };
}

function sealed(vault: Vault, facts: Facts, key: CryptoKey): Kept {
  return {
    key,
    vault: sealVault(vault),
    facts: sealBox(vault.dek, 'vault', toJsonBytes(facts), FACTS),
  };
}

async function unlock(kept: Kept): Promise<{ vault: Vault; facts: Facts }> {
  const opened = await openVault(kept.vault, kept.key);
  if (!opened.ok) throw new UnreadableVault(opened.reason);
  const { vault } = opened;
  const facts = openBox(vault.dek, 'vault', kept.facts, FACTS);
  return { vault, facts: readFacts(facts && fromJsonBytes(facts)) };
}
