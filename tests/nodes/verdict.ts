/** When everything is up again: whether all is there, and all members have the same before them. */
import { setTimeout as pause } from 'node:timers/promises';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openTalker, readNotebookBytes } from '#tests/support/devices.ts';
import type { Cluster } from '#tests/support/nodes.ts';
import type { TestPass } from '#tests/support/server.ts';
import type { Circle } from './circle.ts';

/** Milliseconds. */
const EVERY = 100;

export type Waited = { milliseconds: number; missing: string[] };

/** Waits until nothing is missing any more, at most so long. */
export async function waitUntilNothing(
  longest: number,
  look: () => string[] | Promise<string[]>,
): Promise<Waited> {
  const began = performance.now();
  for (;;) {
    const missing = await look();
    const milliseconds = Math.round(performance.now() - began);
    if (missing.length === 0 || milliseconds > longest) return { milliseconds, missing };
    await pause(EVERY);
  }
}

/** What keeps the members of a notebook from having the same, all of it saved. */
export function differences({ owner, members }: Circle): string[] {
  const where = `notebook ${owner.notebookId}`;
  const [first] = members;
  if (first === undefined) return [];
  const [notes, vector] = [first.notes().join('\n'), clocksOf(first.doc)];
  return members.flatMap((member) => {
    const who = `${where}, member ${member.doc.clientID}`;
    if (!member.isSynced) return [`${who} is not connected`];
    if (member.saved < member.written) {
      return [`${who} wrote ${member.written}, and ${member.saved} are saved`];
    }
    if (clocksOf(member.doc) !== vector) return [`${who} has not heard the same as the first`];
    return member.notes().join('\n') === notes ? [] : [`${who} reads something else`];
  });
}

/** Reads the notebook anew at every node: what was ever acknowledged must be there, and no more. */
export async function losses(circle: Circle, { nodes }: Cluster): Promise<string[]> {
  const { owner, members } = circle;
  const acknowledged = circle.acknowledged();
  const [first] = members;
  const found = await Promise.all(
    nodes.map(async ({ address }) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, await readNotebookBytes({ ...owner, address }));
      const lost = [...acknowledged].flatMap(([client, clock]) => {
        const there = Y.getState(doc.store, client);
        return there < clock ? [`${clock - there} updates of ${client} at ${address}`] : [];
      });
      const read = doc.getArray<string>('b').toArray().join('\n');
      if (first !== undefined && read !== first.notes().join('\n')) {
        lost.push(`${address} tells something else than the members have`);
      }
      return lost;
    }),
  );
  return found.flat();
}

/** Who is shown at a node or to a member and is not here, or is here and not shown. */
export async function misjudged({ owner, members }: Circle, { nodes }: Cluster): Promise<string[]> {
  const here = members.map(({ doc }) => doc.clientID).toSorted((a, b) => a - b);
  const wrong = members
    .filter((member) => member.present().join() !== here.join())
    .map((member) => `${member.doc.clientID} sees ${member.present()} where ${here} are`);
  const atNodes = await Promise.all(
    nodes.map(async ({ address }) => {
      const shown = await readPresence({ ...owner, address });
      return shown.join() === here.join() ? [] : [`${address} shows ${shown} where ${here} are`];
    }),
  );
  return [...wrong, ...atNodes.flat()];
}

/** A newcomer is told who is here before anything that they ask for. */
async function readPresence(pass: TestPass): Promise<number[]> {
  const talker = await openTalker(pass);
  talker.hello();
  await talker.next('saved');
  await talker.close();
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const frame of talker.frames) {
    if (frame.type === 'awareness') applyAwarenessUpdate(awareness, frame.update, null);
  }
  const shown = [...awareness.getStates().keys()].toSorted((a, b) => a - b);
  awareness.destroy();
  return shown;
}

function clocksOf(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))];
  return JSON.stringify(clocks.toSorted(([a], [b]) => a - b));
}
