/** Who at this node listens to which notebook. */
import type { BusEvent, HearEvent } from './bus.ts';

export type Ears = {
  add(notebookId: string, hear: HearEvent): { remove(): void };
  listenTo(notebookId: string): boolean;
  deliver(notebookId: string, event: BusEvent, nodeId: string): void;
};

export function createEars(): Ears {
  const byNotebook = new Map<string, Set<HearEvent>>();

  return {
    add(notebookId, hear) {
      const own: HearEvent = (event, nodeId) => hear(event, nodeId);
      const ears = byNotebook.get(notebookId) ?? new Set();
      byNotebook.set(notebookId, ears.add(own));
      return {
        remove() {
          if (ears.delete(own) && ears.size === 0) byNotebook.delete(notebookId);
        },
      };
    },

    deliver(notebookId, event, nodeId) {
      for (const hear of byNotebook.get(notebookId) ?? []) hear(event, nodeId);
    },

    listenTo: (notebookId) => byNotebook.has(notebookId),
  };
}
