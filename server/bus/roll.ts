/**
 * Which other nodes live, as far as anything is heard of them. Times are milliseconds of a clock
 * that never jumps.
 */
export type Roll = {
  /** A sign of life. */
  hear(nodeId: string): void;
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
  /** It was given up on and lives: what it told in between was not believed. */
  onRevived(): void;
};

const REMEMBERED_DEAD = 1_000;

export function createRoll({ patience, now, onGone, onRevived }: Parts): Roll {
  const lastHeard = new Map<string, number>();
  const givenUp = new Set<string>();

  return {
    hear(nodeId) {
      lastHeard.set(nodeId, now());
      if (givenUp.delete(nodeId)) onRevived();
    },

    leave(nodeId) {
      if (lastHeard.delete(nodeId)) onGone(nodeId);
    },

    look() {
      const oldest = now() - patience;
      for (const [nodeId, at] of lastHeard) {
        if (at > oldest) continue;
        lastHeard.delete(nodeId);
        givenUp.add(nodeId);
        const [first] = givenUp;
        if (givenUp.size > REMEMBERED_DEAD && first !== undefined) givenUp.delete(first);
        onGone(nodeId);
      }
    },

    restart() {
      for (const nodeId of lastHeard.keys()) lastHeard.set(nodeId, now());
    },
  };
}
