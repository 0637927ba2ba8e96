/**
 * Members who write into notebooks and note everything that the server has vouched for: what it
 * acknowledged, and what it passed on. All of that must be there, whatever happens to the server.
 */
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Role } from '#shared/sync/protocol.ts';
import { openPoliteTalker, readNotebookBytes, type Talker, updateSaying } from './devices.ts';
import { createTestNotebook, joinTestNotebook, type TestPass } from './server.ts';

/** More than one acknowledgement covers: the server tells several at once. */
const UPDATES_AHEAD = 12;

export type Vouched = {
  /** Acknowledged: the clock of each outer client that is "saved". */
  saved: Map<number, number>;
  /** Received by another member. */
  seen: Y.Doc;
};

/** A notebook, its members, and what was vouched for. */
export type Circle = Vouched & { passes: Record<Exclude<Role, 'viewer'>, TestPass> };

export async function createCircle(address: string): Promise<Circle> {
  const owner = await createTestNotebook(address);
  const editor = await joinTestNotebook(owner, 'editor');
  return { passes: { owner, editor }, saved: new Map(), seen: new Y.Doc() };
}

export async function openWriters(circles: readonly Circle[], address: string) {
  const members = circles.flatMap((circle) =>
    Object.values(circle.passes).map((pass) => ({ circle, pass })),
  );
  return Promise.all(
    members.map(async ({ circle, pass }) => ({
      circle,
      talker: await openPoliteTalker({ ...pass, address }),
    })),
  );
}

/** One member writes, always some updates ahead of the answers, until the line is cut. */
export async function write(circle: Circle, talker: Talker, onFrame: () => void): Promise<void> {
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

/** What was vouched for up to now; the circle itself goes on. */
export function copyVouched({ saved, seen }: Vouched): Vouched {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(seen));
  return { saved: new Map(saved), seen: copy };
}

export async function expectAllThere(
  { passes }: Circle,
  vouched: Vouched,
  address: string,
): Promise<void> {
  expectHeld(vouched, await readNotebookBytes({ ...passes.owner, address }));
}

/** @param bytes all of the notebook, as one update. */
export function expectHeld({ saved, seen }: Vouched, bytes: Uint8Array): void {
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
  const kept = new Set(doc.getArray('b').toArray());
  const passedOn = seen.getArray('b').toArray();
  expect(passedOn.filter((words) => !kept.has(words))).toEqual([]);
}
