/** Fills a store with some of everything, for what has to carry all of it. */
import type { Store } from '#server/store/store.ts';
import { createRandom } from './random.ts';

type Wishes = { notebooks: number; seed: number; updateBytes?: number };

/** Bytes and counts are by chance; the same seed fills it in the same way. */
export async function fillStore(store: Store, wishes: Wishes): Promise<void> {
  const random = createRandom(wishes.seed);
  const bytes = (below: number) =>
    Uint8Array.from({ length: 1 + random(below) }, () => random(256));
  for (let at = 0; at < wishes.notebooks; at += 1) {
    // Letters of both cases: engines disagree on how they sort.
    const notebookId = `${'aZbY-_'[random(6)]}notebook${at}`;
    await store.records.addNotebook({ notebookId, createdAt: 1_700_000_000_000 + at });
    await addMembers(store, notebookId, 1 + random(4));
    for (let count = random(40); count > 0; count -= 1) {
      await store.append([{ notebookId, bytes: bytes(wishes.updateBytes ?? 400) }]);
      if (random(12) > 0) continue;
      const [head] = await store.readHeads([notebookId]);
      const upTo = head?.lastSeq ?? 0;
      await store.replaceLog(notebookId, { upTo, bytes: bytes(9_000), madeAt: upTo }, []);
    }
  }
}

async function addMembers({ records }: Store, notebookId: string, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const memberId = `member${at}`;
    await records.addMember({
      notebookId,
      memberId,
      role: at === 0 ? 'owner' : 'viewer',
      authHash: `auth of ${memberId}`,
      signKey: 'sign',
      boxKey: 'box',
      selfLockbox: 'ÄÖ "quoted" \u0007',
      joinedAt: at,
      removedAt: at === 3 ? 1_800_000_000_000 : null,
    });
    const times = { createdAt: 0, lastSeenAt: Number.MAX_SAFE_INTEGER };
    await records.addDevice({
      notebookId,
      memberId,
      deviceId: `phone of ${memberId}`,
      tokenHash: memberId,
      ...times,
    });
    const expiresAt = 1_900_000_000_000;
    const invitationId = `${notebookId} ${at}`;
    const redeemed =
      at % 2 === 0 ? { box: null, redeemedBy: memberId } : { box: 'sealed', redeemedBy: null };
    await records.addInvitation({
      ...{ invitationId, notebookId, tokenHash: 'hash', role: 'editor' },
      ...{ createdBy: memberId, createdAt: 1, expiresAt },
      ...redeemed,
    });
  }
}
