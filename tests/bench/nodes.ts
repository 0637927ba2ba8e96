/**
 * `npm run bench:nodes`: one, two and three nodes on one PostgreSQL and one Redis at the same offered
 * load, medians of three rounds, and the most that they carry. `-- --rate 1000` offers as many updates
 * a second; `--apart` puts each device of a room at another node, so that every update crosses;
 * `--no-search` leaves out the search. Linux only: that is where processor time is read.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Measured, measureNodes } from './nodes/measure-nodes.ts';
import { inRounds, medians } from './server/rounds.ts';
import { checkTyping } from './server/typing.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '5000' },
    apart: { type: 'boolean', default: false },
    search: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const { apart } = values;
const rate = Number(values.rate);
const COUNTS = [1, 2, 3];
const ROUNDS = 3;
const WIDTH = 14;

checkTyping();
const [before = 0] = loadavg();
console.log(
  `${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load of other work before: ${before.toFixed(1)}.
Nodes, PostgreSQL, Redis and the load generator share the machine. 300 rooms of three, each ${apart ? 'over all nodes' : 'at one node'}.\n`,
);

function shout({ rate, p99, cpu, isComplete, generator }: Measured['offered']): void {
  console.log(
    `  ${rate}/s: p99 ${p99.toFixed(0)} ms, ${cpu.toFixed(1)} ms/1,000, ${isComplete ? 'complete' : 'overrun'}, generator ${(generator * 100).toFixed(0)} %`,
  );
}

const measured = await inRounds<number, Measured>(COUNTS, ROUNDS, (count, before) => {
  console.log(`${count} ${count === 1 ? 'node' : 'nodes'} …`);
  const search = values.search && before.length === 0;
  return measureNodes({ count, apart, rate, search, shout });
});

console.log('');
print(
  '',
  COUNTS.map((count) => `${count} ${count === 1 ? 'node' : 'nodes'}`),
);
const costs: [string, (each: Measured) => number][] = [
  [`Nodes together at ${rate}/s, ms/1,000 updates`, ({ cost }) => cost.nodes],
  ['PostgreSQL, ms/1,000 updates', ({ cost }) => cost.postgres],
  ['Redis, ms/1,000 updates', ({ cost }) => cost.redis],
  ['All together, ms/1,000 updates', ({ cost }) => cost.nodes + cost.postgres + cost.redis],
];
for (const [name, pick] of costs) {
  const each = medians(measured, pick);
  const [one = Number.NaN] = each;
  print(
    name,
    each.map((cost) => cost.toFixed(1)),
  );
  print(
    '  as a multiple of one node',
    each.map((cost) => `× ${(cost / one).toFixed(2)}`),
  );
}
print(
  'p99 at that rate, ms',
  medians(measured, ({ offered }) => offered.p99).map((p99) => p99.toFixed(0)),
);
print(
  'Highest rate at p99 ≤ 100 ms, updates/s',
  measured.map(([first]) => String(first?.highest?.rate ?? '–')),
);

function print(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(46) + cells.map((cell) => cell.padStart(WIDTH)).join(''));
}
