/** Each measure, over all servers that take part, as rows of the table. */
import { bare } from './bare.ts';
import { measureColdOpen } from './cold-open.ts';
import type { Contestant } from './contestant.ts';
import { measureIdleRoom } from './idle-memory.ts';
import type { Outcome } from './load.ts';
import { inRounds, medians } from './rounds.ts';
import { type Loss, measureSuddenEnd } from './sudden-end.ts';
import type { Row } from './table.ts';
import { measureThroughput, type Throughput } from './throughput.ts';

type Measure = (contestants: readonly Contestant[]) => Promise<Row[]>;

const ROUNDS = 3;
/** Updates a second that the slowest of the servers may just carry. */
const FIRST_RATE = 3_000;
const FIRST_CEILING = 24_000;
/** A later search begins this far below what the ones before have found. */
const BELOW = 0.7;

function shoutFor({ name }: Contestant): (outcome: Outcome) => void {
  return ({ rate, p50, p99, isComplete, hungUp, generator }) => {
    const late = isComplete ? `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms` : 'overrun';
    const gone = hungUp > 0 ? `; hung up on ${hungUp}` : '';
    const share = `${(generator * 100).toFixed(0)} %`;
    console.log(`  ${name} at ${rate}/s: ${late}; the load generator's core ${share} busy${gone}`);
  };
}

const throughput: Measure = async (contestants) => {
  const search = (contestant: Contestant, before: readonly Throughput[]) => {
    const best = Math.max(...before.map(({ highest }) => highest?.rate ?? 0));
    const from = best > 0 ? best * BELOW : FIRST_RATE;
    return measureThroughput(contestant, { from, shout: shoutFor(contestant) });
  };
  const ceiling = await measureThroughput(bare, { from: FIRST_CEILING, shout: shoutFor(bare) });
  console.log(
    `  A relay that keeps nothing carries ${ceiling.highest?.rate}/s: no server can seem faster. It takes ${ceiling.highest?.cpu.toFixed(1)} ms/1,000 there, and ${ceiling.moderate.cpu.toFixed(1)} at 3,000/s.`,
  );
  const results = await inRounds(contestants, ROUNDS, search);
  for (const [index, { name }] of contestants.entries()) {
    const rates = results[index]?.map(({ highest }) => highest?.rate ?? 'none');
    console.log(`  ${name} held, round by round: ${rates?.join(', ')}`);
  }
  // A round in which the machine let nothing hold says nothing; it stands in the line above.
  const held = results.map((rounds) => rounds.flatMap(({ highest }) => highest ?? []));
  return [
    {
      name: 'Highest rate at p99 ≤ 100 ms',
      unit: 'updates/s',
      figures: medians(held, ({ rate }) => rate),
    },
    {
      name: 'Processor time at that rate',
      unit: 'ms/1,000 updates',
      figures: medians(held, ({ cpu }) => cpu),
    },
    ...moderateRows(results),
  ];
};

const cpu: Measure = async (contestants) =>
  moderateRows(
    await inRounds(contestants, ROUNDS, (contestant) =>
      measureThroughput(contestant, { from: null, shout: shoutFor(contestant) }),
    ),
  );

function moderateRows(results: readonly Throughput[][]): Row[] {
  return [
    {
      name: 'Processor time at 3,000/s',
      unit: 'ms/1,000 updates',
      figures: medians(results, ({ moderate }) => moderate.cpu),
    },
    {
      name: 'p99 at 3,000/s',
      unit: 'ms',
      figures: medians(results, ({ moderate }) => moderate.p99),
    },
  ];
}

const memory: Measure = async (contestants) => {
  const results = await inRounds(contestants, 1, measureIdleRoom);
  return [
    {
      name: 'Memory of an idle room (RSS)',
      unit: 'kB',
      figures: medians(results, ({ rss }) => rss / 1000),
    },
    {
      name: 'Memory of an idle room (heap, external)',
      unit: 'kB',
      figures: medians(results, ({ heap }) => heap / 1000),
    },
  ];
};

const cold: Measure = async (contestants) => [
  {
    name: 'Opening 2 MB of 20,000 updates, cold',
    unit: 'ms',
    figures: medians(await inRounds(contestants, 1, measureColdOpen), (each) => each),
  },
];

const kill: Measure = async (contestants) => {
  const results = await inRounds(contestants, ROUNDS, async (contestant) => {
    const loss = await measureSuddenEnd(contestant);
    console.log(
      `  ${contestant.name}: others had seen ${loss.seen} characters, gone ${loss.seenAndGone}`,
    );
    return loss;
  });
  const share = (gone: (loss: Loss) => number | null, of: (loss: Loss) => number | null) =>
    results.map((rounds) => {
      const sum = (pick: (loss: Loss) => number | null) =>
        rounds.reduce((total, loss) => total + (pick(loss) ?? Number.NaN), 0);
      const all = sum(of);
      return Number.isNaN(all) ? null : (sum(gone) / all) * 100;
    });
  return [
    {
      name: 'Seen by others, gone after kill -9',
      unit: '%',
      figures: share(
        ({ seenAndGone }) => seenAndGone,
        ({ seen }) => seen,
      ),
    },
    {
      name: 'Told "saved", gone after kill -9',
      unit: '%',
      figures: share(
        (loss) => loss.acknowledgedAndGone,
        (loss) => loss.acknowledged,
      ),
    },
  ];
};

export const measures = { throughput, cpu, memory, cold, kill } as const;
