/** `npm run bench:server`: our server against its peers, one load generator, one run. */
import { canPin, takeLoadCore } from './server/cores.ts';
import { ours } from './server/ours.ts';
import { measureModerate, measureThroughput } from './server/throughput.ts';
import { checkTyping } from './server/typing.ts';

takeLoadCore();
checkTyping();
if (!canPin) console.log('Without taskset or a second core, server and load share what there is.');
const what = process.argv[2] ?? 'throughput';
if (what === 'cpu') console.log(await measureModerate(ours));
if (what === 'throughput') {
  console.log(
    'highest',
    await measureThroughput(ours, (outcome) => console.log(JSON.stringify(outcome))),
  );
}
