/** Finds a node that serves, and tries again elsewhere when one does not. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Node } from '#tests/support/nodes.ts';

export type Somewhere = {
  choose(): string;
  /** Does it at some node, until it works. @throws after a minute, with the last reason. */
  persist<Result>(what: string, work: (address: string) => Promise<Result>): Promise<Result>;
};

const PATIENCE = 60_000;

export function createSomewhere(
  nodes: readonly Node[],
  random: (below: number) => number,
): Somewhere {
  function choose(): string {
    const up = nodes.filter(({ isUp }) => isUp);
    const some = up.length > 0 ? up : nodes;
    const node = some[random(some.length)];
    if (node === undefined) throw new Error('there are no nodes');
    return node.address;
  }

  return {
    choose,
    async persist(what, work) {
      const end = performance.now() + PATIENCE;
      for (;;) {
        try {
          return await work(choose());
        } catch (cause) {
          if (performance.now() > end) throw new Error(`${what} did not work`, { cause });
          await pause(50 + random(200));
        }
      }
    },
  };
}
