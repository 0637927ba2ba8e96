import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Role } from '#shared/sync/protocol.ts';
import {
  openPoliteTalker,
  readNotebookBytes,
  type Talker,
  updateSaying,
} from '#tests/support/devices.ts';
import { createRandom } from '#tests/support/random.ts';
import { createTestNotebook, joinTestNotebook, type TestPass } from '#tests/support/server.ts';
import { launchServer } from '#tests/support/server-process.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const ROUNDS = 50;
const FRAMES_BEFORE_DEATH = 80;
const UPDATES_AHEAD = 4;

/** A notebook, its members, and everything that the server has ever vouched for. */
type Circle = {
  passes: Record<Exclude<Role, 'viewer'>, TestPass>;
  /** Acknowledged: the clock of each outer client that is "saved". */
  saved: Map<number, number>;
  /** Received by another member. */
  seen: Y.Doc;
};

async function createCircle(address: string): Promise<Circle> {
  const owner = await createTestNotebook(address);
  const editor = await joinTestNotebook(owner, 'editor');
  return { passes: { owner, editor }, saved: new Map(), seen: new Y.Doc() };
}

/** One member writes, always some updates ahead of the answers, and notes what it is told. */
async function write(circle: Circle, talker: Talker, onFrame: () => void): Promise<void> {
  const doc = new Y.Doc();
  const clock = () => Y.getState(doc.store, doc.clientID);
  const say = () => {
    const saved = circle.saved.get(doc.clientID) ?? 0;
    while (talker.socket.readyState === talker.socket.OPEN && clock() < saved + UPDATES_AHEAD) {
      talker.say({ type: 'update', update: updateSaying(`${doc.clientID} ${clock()}`, doc) });
    }
  };
  talker.onFrame((frame) => {
    if (frame.type === 'saved') {
      for (const [client, saved] of Y.decodeStateVector(frame.stateVector)) {
        circle.saved.set(client, Math.max(saved, circle.saved.get(client) ?? 0));
      }
      say();
    } else if (frame.type === 'update') {
      Y.applyUpdate(circle.seen, frame.update);
    }
    onFrame();
  });
  say();
  await talker.closed;
}

async function expectAllThere({ passes, saved, seen }: Circle, address: string): Promise<void> {
  const bytes = await readNotebookBytes({ ...passes.owner, address });
  const clocks = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(bytes));
  for (const [client, clock] of saved) {
    expect(clocks.get(client) ?? 0, `what ${client} was told is saved`).toBeGreaterThanOrEqual(
      clock,
    );
  }
  for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(seen))) {
    expect(clocks.get(client) ?? 0, `what others saw of ${client}`).toBeGreaterThanOrEqual(clock);
  }
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  const kept = doc.getArray('b').toArray();
  expect(kept).toEqual(expect.arrayContaining(seen.getArray('b').toArray()));
}

test(`killed ${ROUNDS} times at any moment, the server loses nothing it acknowledged or passed on`, async () => {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
  console.log(`SEED=${seed}`);
  const random = createRandom(seed);
  const dataDir = makeTemporaryFolder();
  let server = await launchServer({ dataDir, port: 0 });
  const circles = [await createCircle(server.address), await createCircle(server.address)];

  for (let round = 1; round <= ROUNDS; round += 1) {
    let framesLeft = 1 + random(FRAMES_BEFORE_DEATH);
    let killed: Promise<void> | undefined;
    const { address, kill } = server;
    const writers = circles.flatMap((circle) =>
      Object.values(circle.passes).map(async (pass) => {
        return { circle, talker: await openPoliteTalker({ ...pass, address }) };
      }),
    );
    await Promise.all(
      (await Promise.all(writers)).map(({ circle, talker }) =>
        write(circle, talker, () => {
          framesLeft -= 1;
          if (framesLeft === 0) killed = kill();
        }),
      ),
    );
    await killed;
    server = await launchServer({ dataDir, port: 0 });
    for (const circle of circles) await expectAllThere(circle, server.address);
  }
  for (const { saved, seen } of circles) {
    expect(saved.size).toBeGreaterThan(ROUNDS / 2);
    expect(seen.getArray('b').length).toBeGreaterThan(ROUNDS);
  }
  await server.kill();
}, 240_000);
