import { execFileSync } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStore } from '#server/store/memory.ts';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import type { Append, Store } from '#server/store/store.ts';
import { cutBetween, type DiskImage, putImage, takeImage } from '#tests/support/disk-image.ts';
import { createRandom } from '#tests/support/random.ts';
import { launchServer } from '#tests/support/server-process.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  type Circle,
  copyVouched,
  createCircle,
  expectHeld,
  openWriters,
  type Vouched,
  write,
} from '#tests/support/vouching.ts';

const CUTS = Number(process.env.ROUNDS ?? 200);
const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
console.log(`SEED=${seed}`);

/** Opens what the disk would hold, as a server would after the power is back. */
async function reopen<Result>(image: DiskImage, look: (store: Store) => Promise<Result>) {
  const folder = makeTemporaryFolder();
  putImage(image, folder);
  const store = await openSqliteStore(folder);
  try {
    const { rows } = await sql<object>`pragma integrity_check`.execute(store.db);
    expect(rows).toEqual([{ integrity_check: 'ok' }]);
    return await look(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function expectVouchedHeld(store: Store, { passes }: Circle, vouched: Vouched) {
  const { snapshot, updates } = await store.readLog(passes.owner.notebookId);
  const parts = [
    ...(snapshot === null ? [] : [snapshot.bytes]),
    ...updates.map((each) => each.bytes),
  ];
  expectHeld(vouched, Y.mergeUpdates(parts));
}

/** Stops the process in the middle of whatever it does, also inside of a commit. */
function freeze(pid: number): void {
  process.kill(pid, 'SIGSTOP');
  while (
    !execFileSync('ps', ['-o', 'state=', '-p', String(pid)])
      .toString()
      .startsWith('T')
  );
}

test(`at ${CUTS} moments under load, what lies on the disk opens and holds everything acknowledged before`, async () => {
  const random = createRandom(seed);
  const dataDir = makeTemporaryFolder();
  const server = await launchServer({ dataDir, port: 0 });
  const PER_CIRCLES = 25;
  for (let done = 0; done < CUTS; done += PER_CIRCLES) {
    const circles = [await createCircle(server.address), await createCircle(server.address)];
    const writers = await openWriters(circles, server.address);
    let framesLeft = 0;
    let goOn = () => {};
    const writing = writers.map(({ circle, talker }) =>
      write(circle, talker, () => {
        framesLeft -= 1;
        if (framesLeft === 0) goOn();
      }),
    );
    for (let cut = done; cut < Math.min(CUTS, done + PER_CIRCLES); cut += 1) {
      await new Promise<void>((resolve) => {
        goOn = resolve;
        framesLeft = 1 + random(60);
      });
      const vouched = circles.map(copyVouched);
      freeze(server.pid);
      const image = takeImage(dataDir);
      process.kill(server.pid, 'SIGCONT');
      await reopen(image, async (store) => {
        for (const [at, circle] of circles.entries()) {
          await expectVouchedHeld(store, circle, vouched[at] ?? circle);
        }
      });
    }
    for (const { talker } of writers) await talker.close();
    await Promise.all(writing);
    for (const { saved, seen } of circles) {
      expect(saved.size).toBe(2);
      expect(seen.getArray('b').length).toBeGreaterThan(PER_CIRCLES);
    }
  }
}, 240_000);

type Random = ReturnType<typeof createRandom>;
type Change = (store: Store) => Promise<unknown>;

const bytesBelow = (random: Random, most: number) => Buffer.alloc(1 + random(most), random(256));

/** One transaction, of a kind that the server makes while people write. */
function chooseChange(random: Random, notebooks: string[]): Change {
  const some = () => notebooks[random(notebooks.length)] ?? '';
  const kind = random(8);
  if (kind === 0) {
    const notebookId = `notebook ${notebooks.length} ${random(1e9)}`;
    notebooks.push(notebookId);
    return (store) => store.records.addNotebook({ notebookId, createdAt: 1 });
  }
  if (kind === 1) {
    // Moves the journal to where it belongs.
    const notebookId = some();
    return (store) => store.readLog(notebookId);
  }
  const appends: Append[] = Array.from({ length: 1 + random(40) }, () => {
    return { notebookId: some(), bytes: bytesBelow(random, random(20) === 0 ? 60_000 : 300) };
  });
  return (store) => store.append(appends);
}

/** As `chooseChange`, and what takes more than one. */
function chooseLongerChange(random: Random, notebooks: string[]): Change {
  const at = random(notebooks.length);
  const notebookId = notebooks[at] ?? '';
  const kind = random(8);
  if (kind === 0 && notebooks.length > 3) {
    notebooks.splice(at, 1);
    return (store) => store.transaction(notebookId, (records) => records.eraseNotebook(notebookId));
  }
  if (kind > 1) return chooseChange(random, notebooks);
  const bytes = bytesBelow(random, 200_000);
  return async (store) => {
    const [head] = await store.readHeads([notebookId]);
    const upTo = head?.lastSeq ?? 0;
    if (upTo > 0) await store.replaceLog(notebookId, { upTo, bytes, madeAt: upTo }, []);
  };
}

/** Everything that can be asked of these notebooks, as one text. */
async function describeStore(store: Store, notebooks: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const notebookId of notebooks) {
    const row = await store.records.findNotebook(notebookId);
    const { snapshot, updates } = await store.readLog(notebookId);
    const versions = await store.listVersions(notebookId);
    const [head] = await store.readHeads([notebookId]);
    const places = [snapshot?.upTo, ...updates.map(({ seq }) => seq)];
    const sizes = versions.map(({ upTo, size }) => [upTo, size]);
    const told = [notebookId, row?.createdAt, head?.lastSeq, places, sizes];
    hash.update(JSON.stringify(told));
    if (snapshot !== null) hash.update(snapshot.bytes);
    for (const { bytes } of updates) hash.update(bytes);
  }
  return hash.digest('hex');
}

test(`cut off ${CUTS} times within a transaction, the disk holds all of it or nothing, and all before`, async () => {
  const random = createRandom(seed);
  const folder = join(makeTemporaryFolder(), 'data');
  const [store, twin] = [await openSqliteStore(folder), createMemoryStore()];
  onTestFinished(() => store.close());
  const notebooks: string[] = ['first'];
  for (const each of [store, twin]) {
    await each.records.addNotebook({ notebookId: 'first', createdAt: 1 });
  }
  const outcomes = { before: 0, after: 0, lost: 0 };
  for (let round = 0; round < CUTS; round += 1) {
    for (let more = random(4); more > 0; more -= 1) {
      const change = chooseLongerChange(random, notebooks);
      for (const each of [store, twin]) await change(each);
    }
    const known = [...notebooks];
    const change = chooseChange(random, notebooks);
    const all = [...new Set([...known, ...notebooks])];
    const settledBefore = await describeStore(twin, all);
    const before = takeImage(folder);
    await change(store);
    const after = takeImage(folder);
    await change(twin);
    const settledAfter = await describeStore(twin, all);

    const held = await reopen(cutBetween(before, after, random), (cut) => describeStore(cut, all));
    expect([settledBefore, settledAfter], `round ${round}`).toContain(held);
    outcomes[held === settledAfter ? 'after' : 'before'] += 1;
    expect(await reopen(after, (cut) => describeStore(cut, all)), `round ${round}`).toBe(
      settledAfter,
    );
    // The judge sees what is missing: without its log, the newest is not there.
    if (after.log.length === 0) continue;
    const without = { ...after, log: Buffer.alloc(0) };
    if ((await reopen(without, (cut) => describeStore(cut, all))) !== settledAfter)
      outcomes.lost += 1;
  }
  console.log(outcomes);
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(CUTS / 40);
}, 240_000);
