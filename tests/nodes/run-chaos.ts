/** `npm run chaos -- --minutes 30`: the figures of one long run, with its seed. */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Account, runChaos } from './chaos.ts';
import { complaints } from './complaints.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    nodes: { type: 'string', default: '3' },
    notebooks: { type: 'string', default: '8' },
    members: { type: 'string', default: '3' },
  },
});
const seed = Number(values.seed);
console.log(`SEED=${seed}`);
const account = await runChaos({
  seed,
  lasting: Number(values.minutes) * 60_000,
  nodes: Number(values.nodes),
  notebooks: Number(values.notebooks),
  membersEach: Number(values.members),
  say: (line) => console.log(`${new Date().toISOString()} ${line}`),
});
print(account);
const wrong = complaints(account);
console.log(wrong.length === 0 ? '\nAll of it held.' : `\n${wrong.join('\n')}`);
process.exitCode = wrong.length === 0 ? 0 : 1;

function print({ kills, longest, converged, presence, ...rest }: Account): void {
  const figures: [string, number][] = [
    ['Nodes killed', kills.nodes],
    ['Redis killed', kills.redis],
    ['PostgreSQL killed', kills.postgres],
    ['Updates written', rest.written],
    ['Updates acknowledged', rest.acknowledged],
    ['Lost or different at the end', rest.lost.length],
    ['Told or taken that should not be', rest.wrong.length],
    ['Connections made', rest.connections],
    ['Members removed', rest.removals],
    ['… of which this machine disturbed the clock', rest.disturbed],
    ['Longest from a removal to the last access, ms', Math.round(longest.lastAccess)],
    ['Longest from a removal to the last open socket, ms', Math.round(longest.lastSocket)],
    ['From all up again to all the same, ms', converged.milliseconds],
    ['… and to the right presence, ms', presence.milliseconds],
  ];
  console.log('');
  for (const [name, figure] of figures) {
    console.log(name.padEnd(54) + figure.toLocaleString('en').padStart(12));
  }
}
