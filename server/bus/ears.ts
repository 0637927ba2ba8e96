/** Who at this node listens to which notebook. */
import type { BusEvent, HearEvent } from './bus.ts';

export type Ears = {
  /** @returns `remove`, which says whether nobody listens to that notebook any more. */
  add(notebookId: string, hear: HearEvent): { remove(): boolean };
  deliver(notebookId: string, event: BusEvent, nodeId: string): void;
  notebookIds(): string[];
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
          if (!ears.delete(own) || ears.size > 0) return false;
          byNotebook.delete(notebookId);
          return true;
        },
      };
    },

    deliver(notebookId, event, nodeId) {
      for (const hear of byNotebook.get(notebookId) ?? []) hear(event, nodeId);
    },

    notebookIds: () => [...byNotebook.keys()],
  };
}
