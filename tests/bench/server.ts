/**
 * `npm run bench:server`: our server against its peers, one load generator, one run.
 * `-- throughput ours` takes one measure and one server of them; `-- held 10` holds 10,000
 * connections on ours for ten minutes.
 */
import { takeLoadCore } from './server/cores.ts';
import { printHeld } from './server/held.ts';
import { describeMachine } from './server/machine.ts';
import { measures } from './server/measures.ts';
import { ours } from './server/ours.ts';
import { hocuspocus, installPeers, yWebsocket } from './server/peers.ts';
import { printHead, printRow, type Row } from './server/table.ts';
import { checkTyping } from './server/typing.ts';

const wishes = process.argv.slice(2);
const all = [ours, hocuspocus, yWebsocket];
const known = ['held', ...Object.keys(measures), ...all.map(({ name }) => name)];
const unknown = wishes.find((wish) => !known.includes(wish) && !/^\d+$/.test(wish));
if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${known.join(', ')}`);

takeLoadCore();
checkTyping();
console.log(`${describeMachine()}\n`);
if (wishes.includes('held')) await printHeld(ours, Number(wishes[1] ?? 10));
else await compare();

async function compare(): Promise<void> {
  const wanted = <T extends { name: string }>(things: readonly T[]) => {
    const chosen = things.filter(({ name }) => wishes.includes(name));
    return chosen.length > 0 ? chosen : things;
  };
  const contestants = wanted(all);
  if (contestants.some((contestant) => contestant !== ours)) installPeers();
  const rows: Row[] = [];
  const each = Object.entries(measures).map(([name, measure]) => ({ name, measure }));
  // What updates cost is measured on the way to the highest rate.
  for (const { name, measure } of wanted(each)) {
    if (name === 'cpu' && !wishes.includes('cpu')) continue;
    console.log(`${name} …`);
    rows.push(...(await measure(contestants)));
  }
  console.log('');
  printHead(contestants.map(({ name }) => name));
  for (const row of rows) printRow(row);
}
