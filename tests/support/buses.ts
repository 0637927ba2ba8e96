/** The kinds of bus there are, each with the means to break it: for suites that run on all of them. */
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Bus } from '#server/bus/bus.ts';
import { createLocalHub } from '#server/bus/local-hub.ts';
import { openRedisBus } from '#server/bus/redis-bus.ts';
import { createLog, type Log } from '#server/log.ts';
import { type BreakableWire, openBreakableWire } from './breakable-wire.ts';
import type { Redis } from './redis.ts';

export type Joined = {
  bus: Bus;
  /** As when the node's process is killed. */
  die(): void;
  /** This node alone loses the bus, until `mend`. */
  cut(): void;
  mend(): void;
};

export type Buses = {
  join(): Promise<Joined>;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
};

/** Shorter than in earnest, so that nobody waits for five seconds. */
const timing = { beatEvery: 100, patience: 1_000 };

export const mintPrefix = () => `test-${randomBytes(6).toString('hex')}`;

type Joining = { url: string; prefix: string; log?: Log };

export async function joinRedis({ log = createLog('silent'), ...where }: Joining): Promise<Bus> {
  const bus = await openRedisBus({ ...where, log, ...timing });
  onTestFinished(() => bus.close());
  return bus;
}

/** By a wire of its own, which can be cut. */
export async function joinRedisByWire(where: Joining): Promise<{ bus: Bus; wire: BreakableWire }> {
  const url = new URL(where.url);
  const wire = await openBreakableWire(Number(url.port));
  url.port = String(wire.port);
  return { bus: await joinRedis({ ...where, url: url.href }), wire };
}

export function createRedisBuses(redis: Redis): Buses {
  const where = { url: redis.url, prefix: mintPrefix() };
  return {
    async join() {
      const { bus, wire } = await joinRedisByWire(where);
      return { bus, die: wire.cut, cut: wire.cut, mend: wire.mend };
    },
    goAway: () => redis.kill(),
    comeBack: () => redis.startAgain(),
  };
}

export function createLocalBuses(): Buses {
  const hub = createLocalHub();
  return {
    async join() {
      const bus = hub.join();
      const { die, cut, mend } = bus;
      return { bus, die, cut, mend };
    },
    goAway: async () => hub.goAway(),
    comeBack: async () => hub.comeBack(),
  };
}
