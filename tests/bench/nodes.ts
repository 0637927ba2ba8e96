/**
 * `npm run bench:nodes`: one, two and three nodes on one PostgreSQL and one Redis at the same offered
 * load, and the most that they carry. `-- --rate 1000` offers as many updates a second; `--no-search`
 * leaves out the search. Linux only: that is where processor time is read.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Measured, measureNodes } from './nodes/measure-nodes.ts';
import { checkTyping } from './server/typing.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '1500' },
    search: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const rate = Number(values.rate);
const COUNTS = [1, 2, 3];
const WIDTH = 14;

checkTyping();
const [before = 0] = loadavg();
console.log(
  `${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load of other work before: ${before.toFixed(1)}.
Nodes, PostgreSQL, Redis and the load generator share the machine. 300 rooms of three.\n`,
);

const measured: Measured[] = [];
for (const count of COUNTS) {
  console.log(`${count} ${count === 1 ? 'node' : 'nodes'} …`);
  const shout = (outcome: Measured['offered']) =>
    console.log(
      `  ${outcome.rate}/s: p99 ${outcome.p99.toFixed(0)} ms, ${outcome.cpu.toFixed(1)} ms/1,000, ${outcome.isComplete ? 'complete' : 'overrun'}, generator ${(outcome.generator * 100).toFixed(0)} %`,
    );
  measured.push(await measureNodes({ count, rate, search: values.search, shout }));
}

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
  print(
    name,
    measured.map((each) => pick(each).toFixed(1)),
  );
  const one = measured[0] === undefined ? Number.NaN : pick(measured[0]);
  print(
    '  as a multiple of one node',
    measured.map((each) => `× ${(pick(each) / one).toFixed(2)}`),
  );
}
print(
  'p99 at that rate, ms',
  measured.map(({ offered }) => offered.p99.toFixed(0)),
);
print(
  'Highest rate at p99 ≤ 100 ms, updates/s',
  measured.map(({ highest }) => String(highest?.rate ?? '–')),
);

function print(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(46) + cells.map((cell) => cell.padStart(WIDTH)).join(''));
}
