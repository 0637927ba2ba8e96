/**
 * The same typing on one node or on several: what an update costs the nodes together, PostgreSQL and
 * Redis, and how much they carry.
 */
import { Client } from 'pg';
import { type Cluster, startCluster } from '#tests/support/nodes.ts';
import { makeRooms, takeSeats } from '../server/crew.ts';
import { findHighestRate } from '../server/highest-rate.ts';
import { type Outcome, type Pace, typeAt } from '../server/load.ts';
import { ours } from '../server/ours.ts';
import { parentOf, timeOf, timeOfFamily } from './processor-time.ts';

const ROOMS = 300;
const SEATS = 3;
/** Until then the time is the compiler's, and each of several nodes has less to compile for. */
const COMPILED: Pace = { rate: 3_000, warm: 0, measured: 10_000 };

export type Cost = {
  /** Milliseconds of processor time for 1,000 updates. */
  nodes: number;
  postgres: number;
  redis: number;
};

export type Measured = { offered: Outcome; cost: Cost; highest: Outcome | null };

type Options = {
  count: number;
  /**
   * Each device of a room at another node, so that every update crosses; otherwise all at one, as the
   * proxy in `server/hosting/Caddyfile` sends them.
   */
  apart: boolean;
  /** Updates a second that are offered to each number of nodes. */
  rate: number;
  /** Whether to look for the most that they carry. */
  search: boolean;
  shout(outcome: Outcome): void;
};

export async function measureNodes(options: Options): Promise<Measured> {
  const { count, apart, rate, search, shout } = options;
  const cluster = await startCluster({ count, fsync: true });
  try {
    const ports = cluster.nodes.map(({ address }) => Number(new URL(address).port));
    const portOf = (room: number, seat: number) =>
      ports[(room + (apart ? seat : 0)) % ports.length] ?? 0;
    const doors = await makeRooms(ours, portOf(0, 0), ROOMS);
    const crew = await takeSeats(portOf, doors, SEATS);
    const postgres = await findPostgres(cluster);
    const nodes = {
      usage: async () => ({ cpu: sumOfNodes(cluster), rss: 0, heap: 0 }),
    };
    const type = (pace: Pace) => typeAt(crew, nodes, pace);
    await type(COMPILED);

    const before = { postgres: timeOfFamily(postgres), redis: redisTime(cluster) };
    const pace = { rate, warm: 500, measured: 6_000 };
    const offered = await type(pace);
    const thousands = offered.sent / 1_000;
    const cost = {
      nodes: offered.cpu,
      postgres: (timeOfFamily(postgres) - before.postgres) / thousands,
      redis: (redisTime(cluster) - before.redis) / thousands,
    };
    shout(offered);
    if (!search) return { offered, cost, highest: null };
    const highest = await findHighestRate(async (next) => {
      const outcome = await type(next);
      shout(outcome);
      return outcome;
    }, rate);
    crew.leave();
    return { offered, cost, highest };
  } finally {
    await cluster.end();
  }
}

function sumOfNodes({ nodes }: Cluster): number {
  return nodes.reduce((sum, { pid }) => sum + (pid === null ? 0 : timeOf(pid)), 0);
}

function redisTime({ redis }: Cluster): number {
  return redis.pid === null ? 0 : timeOf(redis.pid);
}

/** @returns the process that is the parent of all that serve connections. */
async function findPostgres({ postgres }: Cluster): Promise<number> {
  const client = new Client({ connectionString: await postgres.createDatabase() });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = parentOf(rows[0]?.pid ?? 0);
  await client.end();
  return postmaster;
}
