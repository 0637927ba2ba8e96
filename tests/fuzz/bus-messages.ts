/** Wrong messages between nodes: others may speak on the same Redis, and nodes of other ages. */
import type { BusEvent } from '#server/bus/bus.ts';
import { openMessage, writeEntries, writeMessages } from '#server/bus/messages.ts';
import type { Figures } from './decoders.ts';
import { goodAwareness, goodUpdates } from './frames.ts';
import { mutate, pick, type Random } from './mutate.ts';

/** None of them may throw. */
export function fuzzBusMessages(count: number, random: Random): Figures {
  const [nodeId, connectionId, deviceId] = ['n'.repeat(22), 'c'.repeat(22), 'd'.repeat(22)];
  const placed = goodUpdates().map((bytes, at) => ({ seq: at + 1, bytes }));
  const events: BusEvent[] = [
    { type: 'updates', updates: placed },
    ...placed.map((update) => ({ type: 'updates', updates: [update] }) as const),
    ...goodAwareness().map(
      (update) => ({ type: 'present', connectionId, deviceId, update }) as const,
    ),
    { type: 'left', connectionId },
    { type: 'who-is-here' },
    { type: 'access-changed' },
  ];
  const entries = events.flatMap((event) => writeEntries('b'.repeat(22), event));
  const good = [...entries.map((entry) => [entry]), entries].flatMap((told) =>
    writeMessages(nodeId, told),
  );
  const figures = { messages: 0, opened: 0, read: 0 };
  for (let at = 0; at < count; at += 1) {
    figures.messages += 1;
    const message = openMessage(mutate(pick(good, random), random, good));
    if (message === null) continue;
    figures.opened += 1;
    message.each((_notebookId, read) => {
      if (read() !== null) figures.read += 1;
    });
  }
  return figures;
}
