/** Brings a written document into a room, within what a server allows one connection. */

import { setTimeout as pause } from 'node:timers/promises';
import { writeFrame } from '#shared/sync/frames.ts';
import { type Door, openLine } from './line.ts';
import { openReader } from './reader.ts';
import type { Written } from './written-notebook.ts';

/** Updates that one device sends in one go: more, and a peer hangs up. */
const IN_ONE_GO = 500;
/** Milliseconds between two of them: ours hangs up on a member who sends more than 1,500 a second. */
const PAUSE = 400;

export async function fillRoom(port: number, door: Door, written: Written): Promise<void> {
  const reader = openReader(port, door);
  let characters = 0;
  const each = written.characters / written.updates.length;
  for (let from = 0; from < written.updates.length; from += IN_ONE_GO) {
    const some = written.updates.slice(from, from + IN_ONE_GO);
    const updates = some.map((update) => writeFrame({ type: 'update', update }));
    const line = openLine({
      port,
      door: { ...door, greeting: [...door.greeting, ...updates] },
      heard() {},
    });
    characters += some.length * each;
    await reader.has(characters);
    line.hangUp();
    if (from + IN_ONE_GO < written.updates.length) await pause(PAUSE);
  }
  reader.line.hangUp();
}
