/**
 * Everything that a stranger or a member gone wild can send, wrong in a million ways. `npm run fuzz`
 * says how much; without it a little of everything, for every run of the tests.
 */
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSqliteStore } from '#server/store/sqlite/open-store.ts';
import { refusals } from '#shared/sync/protocol.ts';
import { createRandom } from '#tests/support/random.ts';
import {
  call,
  createTestNotebook,
  joinTestNotebook,
  type TestPass,
} from '#tests/support/server.ts';
import { launchMeasuredServer } from '#tests/support/server-process.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { fuzzBusMessages } from './bus-messages.ts';
import { fuzzDecoders } from './decoders.ts';
import { type Honest, writeHonestly } from './honest.ts';
import { fuzzRequests } from './requests.ts';
import { fuzzSockets, STRANGER } from './sockets.ts';

const FRAMES = Number(process.env.FUZZ_FRAMES ?? 4_000);
const DECODED = Number(process.env.FUZZ_DECODED ?? 40_000);
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_000);
const LINES = 8;
const TIME_LIMIT = 60 * 60 * 1_000;

const MEGABYTE = 1024 * 1024;
/** What the engine's caches may grow by, whatever the number of frames. */
const GROWTH = 24 * MEGABYTE;
/** ws closes so what has not its form: no frame of ours, a text that is none. */
const OF_THE_PROTOCOL = [1000, 1002, 1005, 1006, 1007];
const documented = new Set([
  ...OF_THE_PROTOCOL,
  ...Object.values(refusals).map(({ close }) => close),
]);

const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
console.log(`SEED=${seed}`);

/** Limits are not what is tried here: they would keep the junk out. */
const unlimited = {
  FRAMES_PER_SECOND: '1000000',
  FRAMES_AT_ONCE: '1000000',
  MEMBER_FRAMES_PER_SECOND: '1000000',
  MEMBER_FRAMES_AT_ONCE: '1000000',
  MEMBER_REQUESTS_PER_MINUTE: '1000000',
  LOG_LEVEL: 'info',
};

test(
  `${DECODED} wrong frames go into the decoders, and what comes out Yjs can apply`,
  () => {
    const { figures, findings } = fuzzDecoders(DECODED, createRandom(seed));
    console.log(figures);
    expect(findings.slice(0, 5)).toEqual([]);
    expect(figures['updates taken']).toBeGreaterThan(DECODED / 100);
  },
  TIME_LIMIT,
);

test(
  `${DECODED} wrong messages between nodes are read or refused`,
  () => {
    const figures = fuzzBusMessages(DECODED, createRandom(seed));
    console.log(figures);
    expect(figures.read).toBeGreaterThan(DECODED / 10);
  },
  TIME_LIMIT,
);

test(
  `${FRAMES} wrong frames and ${REQUESTS} wrong requests harm nobody but their sender`,
  async () => {
    const random = createRandom(seed);
    const dataDir = makeTemporaryFolder();
    const server = await launchMeasuredServer({ dataDir, port: 0, settings: unlimited });
    const owner = await createTestNotebook(server.address);
    const viewer = await joinTestNotebook(owner, 'viewer');
    const honest = await writeHonestly(owner);
    const described = await describeMembership(owner);
    const parties = {
      honest: owner,
      viewer,
      mintSacrifice: () => createTestNotebook(server.address),
      secrets: [owner.memberId, owner.deviceId, viewer.memberId],
    };
    const scrawled: TestPass[] = [];

    async function attack(share: number): Promise<object> {
      const sockets = await fuzzSockets({ owner, viewer }, FRAMES * share, LINES, random);
      scrawled.push(...sockets.scrawled);
      for (const code of sockets.closes.keys()) expect(documented).toContain(code);
      const requests = await fuzzRequests(parties, REQUESTS * share, LINES, random);
      expect(requests.troubles).toEqual([]);
      return [sockets.figures, sockets.closes, requests.figures, requests.statuses];
    }

    // What is compiled and cached once is no leak.
    await attack(0.25);
    const [memory, files] = [await server.memory(), countFiles(server.pid)];
    console.log(await attack(0.75));
    const growth = (await server.memory()) - memory;
    const moreFiles = countFiles(server.pid) - files;
    console.log(`memory grew by ${(growth / MEGABYTE).toFixed(1)} MB, open files by ${moreFiles}`);
    console.log(describeLatencies(honest));
    expect(growth).toBeLessThan(GROWTH);
    expect(moreFiles).toBeLessThan(10);
    expect(await honest.finish()).toEqual([]);
    expect(await describeMembership(owner)).toEqual(described);

    await server.kill();
    await expectApplicable(dataDir, scrawled);
  },
  TIME_LIMIT,
);

async function describeMembership({ address, notebookId, token }: TestPass): Promise<unknown> {
  const answers = ['members', 'devices', 'invitations', 'self-lockbox'].map(async (what) => {
    const { status, body } = await call(address, `/notebooks/${notebookId}/${what}`, { token });
    // When a device was last seen changes by itself.
    return [status, JSON.stringify(body).replaceAll(/"lastSeenAt":\d+/g, '')];
  });
  return Promise.all(answers);
}

/** All that was stored of it, as devices will get it. */
async function expectApplicable(dataDir: string, scrawled: readonly TestPass[]): Promise<void> {
  const store = await openSqliteStore(dataDir);
  let stored = 0;
  for (const { notebookId } of scrawled) {
    const { snapshot, updates } = await store.readLog(notebookId);
    const parts = [snapshot, ...updates].flatMap((part) => (part === null ? [] : [part.bytes]));
    if (parts.length === 0) continue;
    stored += parts.length;
    for (const part of parts) Y.applyUpdate(new Y.Doc(), part);
    const merged = Y.mergeUpdates(parts);
    Y.applyUpdate(new Y.Doc(), merged);
    const authors = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(merged));
    expect(authors.has(STRANGER)).toBe(false);
  }
  await store.close();
  console.log(`updates stored of it: ${stored}`);
  expect(stored).toBeGreaterThan(0);
}

function describeLatencies({ latencies, longestPause }: Honest): string {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(1);
  return `honest updates: ${sorted.length}, ms to the acknowledgement: p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)}; longest pause of the tester ${longestPause().toFixed(1)}`;
}

function countFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    // Only Linux shows them.
    return 0;
  }
}
