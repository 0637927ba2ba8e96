/**
 * What the server has told us is on its disk, as a state vector, and whether it covers everything
 * in the outer document. This alone decides the word "saved": an echo or a finished sync step says
 * only that bytes travelled.
 */
import * as Y from 'yjs';

export type Persisted = {
  /** A connection began: what an earlier one promised may have been rolled back since. */
  forget(): void;
  /** The server acknowledged this state vector. */
  acknowledge(stateVector: Uint8Array): void;
  /**
   * The server itself sent this update. It commits before it broadcasts, so those structs are on
   * its disk, though nobody will acknowledge them to us.
   */
  sentByServer(update: Uint8Array): void;
  covers(doc: Y.Doc): boolean;
  encode(): Uint8Array;
};

export function createPersisted(): Persisted {
  const clocks = new Map<number, number>();

  function raise(client: number, clock: number): void {
    if (clock > (clocks.get(client) ?? 0)) clocks.set(client, clock);
  }

  return {
    forget: () => clocks.clear(),

    acknowledge(stateVector) {
      for (const [client, clock] of Y.decodeStateVector(stateVector)) raise(client, clock);
    },

    sentByServer(update) {
      // Each client's structs come in order of their clocks; what follows a gap proves nothing yet.
      for (const struct of Y.decodeUpdate(update).structs) {
        const { client, clock } = struct.id;
        if (struct instanceof Y.Skip || clock > (clocks.get(client) ?? 0)) continue;
        raise(client, clock + struct.length);
      }
    },

    covers(doc) {
      for (const client of doc.store.clients.keys()) {
        if ((clocks.get(client) ?? 0) < Y.getState(doc.store, client)) return false;
      }
      return true;
    },

    encode: () => Y.encodeStateVector(clocks),
  };
}
