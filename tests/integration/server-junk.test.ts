import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeFrame } from '#shared/sync/frames.ts';
import { refusals } from '#shared/sync/protocol.ts';
import {
  openTalker,
  readNotebookBytes,
  type Talker,
  updateSaying,
  writeNotebook,
} from '#tests/support/devices.ts';
import { createRandom } from '#tests/support/random.ts';
import {
  call,
  createTestNotebook,
  joinTestNotebook,
  mintId,
  mintNewcomer,
  type TestPass,
} from '#tests/support/server.ts';
import { launchMeasuredServer } from '#tests/support/server-process.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const FRAMES = 10_000;
const AT_ONCE = 8;
const MEGABYTE = 1024 * 1024;
const documented = new Set(Object.values(refusals).map(({ close }) => close));

type Random = ReturnType<typeof createRandom>;

/** Frames that are good, for the mutations to begin with. */
function goodFrames(): Uint8Array[] {
  const doc = new Y.Doc();
  const update = updateSaying('a good sentence', doc);
  doc.getArray('b').delete(0, 1);
  const awareness = new Uint8Array([1, 5, 1, 4, ...Buffer.from('null')]);
  return [
    writeFrame({ type: 'sync-step-1', stateVector: Y.encodeStateVector(doc) }),
    writeFrame({ type: 'sync-step-2', update: Y.encodeStateAsUpdate(doc) }),
    writeFrame({ type: 'update', update }),
    writeFrame({ type: 'awareness', update: awareness }),
    writeFrame({ type: 'query-awareness' }),
    writeFrame({ type: 'hello', version: 1 }),
    writeFrame({ type: 'saved', stateVector: Y.encodeStateVector(doc) }),
  ];
}

function mutate(good: Uint8Array, random: Random): Uint8Array {
  const bytes = [...good];
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const at = random(bytes.length + 1);
    const way = random(5);
    if (way === 0) bytes[at] = random(256);
    else if (way === 1) bytes.splice(at, 1);
    else if (way === 2) bytes.splice(at, 0, random(256));
    else if (way === 3) bytes.length = at;
    else bytes.splice(at, 0, 255, 255, 255, 255, 255, 255, 255, 15);
  }
  return new Uint8Array(bytes);
}

function junk(random: Random): Uint8Array {
  if (random(3) === 0) return Uint8Array.from({ length: random(300) }, () => random(256));
  const frames = goodFrames();
  return mutate(frames[random(frames.length)] ?? new Uint8Array(), random);
}

/** Says a frame, and asks for an answer. @returns the close code, if it was one too many. */
async function survives(talker: Talker, frame: Uint8Array): Promise<number | null> {
  talker.sayBytes(frame);
  talker.hello();
  return Promise.race([
    talker.next('saved').then(
      () => null,
      () => talker.closed.then(({ code }) => code),
    ),
    talker.closed.then(({ code }) => code),
  ]);
}

/** @returns how often the server closed the connection, by code. */
async function sayJunk(
  passes: readonly TestPass[],
  count: number,
  random: Random,
): Promise<Map<number, number>> {
  const closes = new Map<number, number>();
  let left = count;
  async function keepTalking(pass: TestPass): Promise<void> {
    let talker = await openTalker(pass);
    while (left > 0) {
      left -= 1;
      const code = await survives(talker, junk(random));
      if (code === null) continue;
      closes.set(code, (closes.get(code) ?? 0) + 1);
      talker = await openTalker(pass);
    }
    await talker.close();
  }
  await Promise.all(passes.map(keepTalking));
  return closes;
}

async function askNonsense(address: string, times: number, random: Random): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const body = Buffer.from(Array.from({ length: random(200) }, () => random(256))).toString();
    const { enrolment } = mintNewcomer();
    const path = random(2) === 0 ? '/notebooks' : `/invitations/${mintId()}/redemption`;
    const good = JSON.stringify({ notebookId: mintId(), ...enrolment });
    const cut = good.slice(0, random(good.length));
    const { status } = await call(address, path, {
      body: random(2) === 0 ? `x${body}` : `${cut} `,
    });
    expect(status).toBe(400);
  }
}

test(`${FRAMES} frames of junk and nonsense over HTTP are refused, with no crash and no growth`, async () => {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
  console.log(`SEED=${seed}`);
  const random = createRandom(seed);
  const server = await launchMeasuredServer({ dataDir: makeTemporaryFolder(), port: 0 });
  const owner = await createTestNotebook(server.address);
  await writeNotebook(owner, 'what is there');
  const viewer = await joinTestNotebook(owner, 'viewer');
  const before = await readNotebookBytes(owner);
  const scrawled = await createTestNotebook(server.address);
  const passes = Array.from({ length: AT_ONCE }, (_, index) => (index % 2 ? viewer : scrawled));

  await sayJunk(passes, FRAMES / 5, random);
  await askNonsense(server.address, 200, random);
  const memoryBefore = await server.memory();
  const closes = await sayJunk(passes, (FRAMES * 4) / 5, random);
  await askNonsense(server.address, 800, random);
  const growth = (await server.memory()) - memoryBefore;

  for (const code of closes.keys()) expect(documented).toContain(code);
  expect(closes.get(refusals.malformed.close)).toBeGreaterThan(FRAMES / 4);
  expect(closes.get(refusals['read-only'].close)).toBeGreaterThan(0);
  expect(growth / MEGABYTE).toBeLessThan(8);
  expect(await readNotebookBytes(owner)).toEqual(before);
  // Some of the junk was an update after all, and was written down.
  expect((await readNotebookBytes(scrawled)).length).toBeGreaterThan(2);
}, 240_000);
