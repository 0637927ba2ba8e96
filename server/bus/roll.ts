/**
 * Which other nodes live, as far as anything is heard of them. Times are milliseconds of a clock
 * that never jumps.
 */
export type Roll = {
  /** A sign of life. @param returns how often it has come back, if it says so */
  hear(nodeId: string, returns?: number): void;
  /** It said goodbye. */
  leave(nodeId: string): void;
  /** Gives up on those that were silent for too long. */
  look(): void;
  /** We were deaf ourselves for a while: everybody's silence counts anew. */
  restart(): void;
};

type Parts = {
  /** How long a node may be silent. */
  patience: number;
  now(): number;
  onGone(nodeId: string): void;
  /** A node lives of which something was lost: it was given up on, or had been away. */
  onLapse(): void;
};

const REMEMBERED_DEAD = 1_000;

export function createRoll({ patience, now, onGone, onLapse }: Parts): Roll {
  const living = new Map<string, { at: number; returns: number }>();
  const givenUp = new Set<string>();

  return {
    hear(nodeId, returns) {
      const known = living.get(nodeId);
      living.set(nodeId, { at: now(), returns: returns ?? known?.returns ?? 0 });
      const wasAway = known !== undefined && returns !== undefined && returns > known.returns;
      if (givenUp.delete(nodeId) || wasAway) onLapse();
    },

    leave(nodeId) {
      if (living.delete(nodeId)) onGone(nodeId);
    },

    look() {
      const oldest = now() - patience;
      for (const [nodeId, { at }] of living) {
        if (at > oldest) continue;
        living.delete(nodeId);
        givenUp.add(nodeId);
        const [first] = givenUp;
        if (givenUp.size > REMEMBERED_DEAD && first !== undefined) givenUp.delete(first);
        onGone(nodeId);
      }
    },

    restart() {
      for (const known of living.values()) known.at = now();
    },
  };
}
