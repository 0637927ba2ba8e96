/** What goes wrong: nodes, Redis and PostgreSQL are killed at any moment and come back after a while. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster, Node } from '#tests/support/nodes.ts';

export type Disasters = {
  /** So far. */
  readonly kills: Readonly<Record<'nodes' | 'redis' | 'postgres', number>>;
  /** No more of them; resolves when everything is up again. */
  end(): Promise<void>;
};

type Span = readonly [from: number, to: number];

/** Milliseconds between one and the next, and until it is back. */
const plan = {
  nodes: { every: [1_500, 6_000], away: [50, 2_000] },
  redis: { every: [4_000, 15_000], away: [50, 6_000] },
  postgres: { every: [8_000, 25_000], away: [50, 3_000] },
} satisfies Record<string, { every: Span; away: Span }>;

export function beginDisasters(
  { nodes, redis, postgres }: Cluster,
  random: (below: number) => number,
): Disasters {
  const ending = new AbortController();
  const kills = { nodes: 0, redis: 0, postgres: 0 };

  const within = ([from, to]: Span) => from + random(to - from);
  const rest = (span: Span) =>
    pause(within(span), undefined, { signal: ending.signal }).catch(() => undefined);

  async function repeat(what: keyof typeof plan, strike: () => Promise<() => Promise<void>>) {
    for (;;) {
      await rest(plan[what].every);
      if (ending.signal.aborted) return;
      const repair = await strike();
      kills[what] += 1;
      await rest(plan[what].away);
      await repair();
    }
  }

  const running = [
    repeat('nodes', async () => {
      const node = nodes[random(nodes.length)];
      await node?.kill();
      return async () => {
        if (node !== undefined) await startSomehow(node);
      };
    }),
    repeat('redis', async () => {
      await redis.kill();
      return redis.startAgain;
    }),
    repeat('postgres', async () => {
      await postgres.stop();
      return postgres.start;
    }),
  ];

  return {
    kills,
    async end() {
      ending.abort();
      await Promise.all(running);
      for (const node of nodes) if (!node.isUp) await startSomehow(node);
    },
  };
}

/** As a service manager does it: a node that finds no database ends, and is started once more. */
async function startSomehow(node: Node): Promise<void> {
  const end = performance.now() + 60_000;
  for (;;) {
    try {
      await node.start();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await pause(200);
    }
  }
}
