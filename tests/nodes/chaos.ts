/**
 * Several nodes under load while they, their Redis and their PostgreSQL are killed at random, and
 * members are removed at random. Then the account: nothing acknowledged is lost, everybody has the
 * same, nobody was told what is not theirs, and whoever was removed was out within a second.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, startCluster } from '#tests/support/nodes.ts';
import { createRandom } from '#tests/support/random.ts';
import { type Circle, createCircle } from './circle.ts';
import { beginDisasters, type Disasters } from './disasters.ts';
import { type Intrusion, prepareIntruder } from './intruder.ts';
import { createSomewhere } from './somewhere.ts';
import { differences, losses, misjudged, type Waited, waitUntilNothing } from './verdict.ts';

export type ChaosOptions = {
  seed: number;
  /** How long it goes on. Milliseconds. */
  lasting: number;
  nodes?: number;
  notebooks?: number;
  membersEach?: number;
  /** Told now and then how far it is. */
  say(line: string): void;
};

export type Account = {
  kills: Disasters['kills'];
  written: number;
  acknowledged: number;
  connections: number;
  /** What was acknowledged and is not there, or differs from what the members have. */
  lost: string[];
  /** What was told to somebody whose it is not, or taken from somebody who was removed. */
  wrong: string[];
  /** A node ended that nobody killed, or told a secret in its log. */
  failures: string[];
  removals: number;
  /** Of these, how many the machine disturbed: they count for nothing below. */
  disturbed: number;
  /** The longest times from the answer to a removal. Milliseconds. */
  longest: Pick<Intrusion, 'lastAccess' | 'lastSocket'>;
  /** From when everything was up again. */
  converged: Waited;
  presence: Waited;
};

/** Milliseconds. */
const CONVERGED_WITHIN = 60_000;
const PRESENCE_WITHIN = 60_000;
const TELL_EVERY = 10_000;

export async function runChaos(options: ChaosOptions): Promise<Account> {
  const { seed, lasting, nodes = 3, notebooks = 8, membersEach = 3, say } = options;
  const random = createRandom(seed);
  // Every provider of y-websocket waits for the end of the process.
  process.setMaxListeners(0);
  const wrong: string[] = [];
  const failures: string[] = [];
  const intrusions: Intrusion[] = [];
  let isOver = false;
  const cluster = await startCluster({
    count: nodes,
    environment: { LOG_LEVEL: 'info' },
    onCrash: (address) => failures.push(`${address} ended by itself`),
  });
  const circles: Circle[] = [];
  try {
    const somewhere = createSomewhere(cluster.nodes, random);
    const note = (what: string) => void wrong.push(what);
    for (let made = 0; made < notebooks; made += 1) {
      circles.push(await createCircle(somewhere, membersEach, note));
    }

    const disasters = beginDisasters(cluster, random);
    const going = [
      repeat([5, 25], async () => anyOf(anyOf(circles, random)?.members ?? [], random)?.write()),
      repeat([500, 3_000], async () => anyOf(anyOf(circles, random)?.members ?? [], random)?.hop()),
      repeat([500, 2_000], async () => {
        const circle = anyOf(circles, random);
        if (circle !== undefined) intrusions.push(await replaceOne(circle, cluster, random));
      }),
      repeat([TELL_EVERY, TELL_EVERY + 1], async () => {
        const { written, acknowledged } = sumsOf(circles);
        const { kills } = disasters;
        say(`${written} written, ${acknowledged} acknowledged, ${JSON.stringify(kills)} killed`);
      }),
    ];
    await pause(lasting);
    isOver = true;
    await Promise.all(going);
    await disasters.end();
    say('everything is up again');
    const converged = await waitUntilNothing(CONVERGED_WITHIN, () => circles.flatMap(differences));
    const presence = await waitUntilNothing(PRESENCE_WITHIN, () =>
      gather(circles, (circle) => misjudged(circle, cluster)),
    );
    const lost = await gather(circles, (circle) => losses(circle, cluster));
    const undisturbed = intrusions.filter(({ isDisturbed }) => !isDisturbed);
    return {
      kills: disasters.kills,
      ...sumsOf(circles),
      lost,
      wrong,
      failures: [...failures, ...toldSecrets(cluster, circles)],
      removals: intrusions.length,
      disturbed: intrusions.length - undisturbed.length,
      longest: {
        lastAccess: Math.max(0, ...undisturbed.map(({ lastAccess }) => lastAccess)),
        lastSocket: Math.max(0, ...undisturbed.map(({ lastSocket }) => lastSocket)),
      },
      converged,
      presence,
    };
  } finally {
    isOver = true;
    for (const circle of circles) circle.end();
    await cluster.end();
  }

  async function repeat(
    [from, to]: readonly [number, number],
    work: () => Promise<void>,
  ): Promise<void> {
    for (;;) {
      await pause(from + random(to - from));
      if (isOver) return;
      await work();
    }
  }
}

/** Removes a member, who tries everything to remain, and lets another join. */
async function replaceOne(
  circle: Circle,
  { nodes }: Cluster,
  random: (below: number) => number,
): Promise<Intrusion> {
  const member = anyOf(circle.members.slice(1), random);
  if (member === undefined) throw new Error('nobody to remove');
  const intruder = await prepareIntruder(member.pass, nodes);
  await circle.remove(member);
  const intrusion = await intruder.insist(performance.now());
  circle.dismiss(member);
  await circle.join();
  return intrusion;
}

function anyOf<Item>(items: readonly Item[], random: (below: number) => number): Item | undefined {
  return items[random(Math.max(1, items.length))];
}

async function gather(
  circles: readonly Circle[],
  look: (circle: Circle) => Promise<string[]>,
): Promise<string[]> {
  return (await Promise.all(circles.map(look))).flat();
}

function sumsOf(circles: readonly Circle[]) {
  const sums = circles.map((circle) => circle.sums());
  const sum = (pick: (each: (typeof sums)[number]) => number) =>
    sums.reduce((total, each) => total + pick(each), 0);
  return {
    written: sum(({ written }) => written),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    connections: sum(({ connections }) => connections),
  };
}

function toldSecrets({ nodes, redis }: Cluster, circles: readonly Circle[]): string[] {
  const secrets = [
    new URL(redis.url).password,
    ...circles.flatMap(({ members }) => members.map(({ pass }) => pass.token)),
  ];
  return nodes
    .filter((node) => node.log().some((line) => secrets.some((secret) => line.includes(secret))))
    .map(({ address }) => `${address} told a secret in its log`);
}
