/**
 * When a device is told what is saved: at once, or when many write with whatever else it is told,
 * and otherwise a few times a second. One note stands for all before it.
 */
export type SavedNotes = {
  /** These outer clients of the device have something new in the store. */
  owe(clients: Iterable<number>, mayWait: boolean): void;
  /** @returns the clients to tell about now, if any. */
  take(): Set<number> | null;
  stop(): void;
};

/** Milliseconds between two notes that go alone: nobody sees a difference, and each is a packet. */
const PACE = 50;

/** @param onDue a note should leave at the end of this turn. */
export function createSavedNotes(onDue: () => void): SavedNotes {
  let owed = new Set<number>();
  let lastTaken = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;

  return {
    owe(clients, mayWait) {
      for (const client of clients) owed.add(client);
      if (timer !== null) return;
      const wait = mayWait ? lastTaken + PACE - performance.now() : 0;
      if (wait <= 0) {
        onDue();
        return;
      }
      timer = setTimeout(() => {
        timer = null;
        onDue();
      }, wait);
      timer.unref();
    },

    take() {
      if (owed.size === 0) return null;
      const taken = owed;
      owed = new Set();
      lastTaken = performance.now();
      if (timer !== null) clearTimeout(timer);
      timer = null;
      return taken;
    },

    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
