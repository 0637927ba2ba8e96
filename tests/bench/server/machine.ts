/** What the figures were measured on: they mean nothing elsewhere, their ratios do. */
import { cpus, loadavg, totalmem } from 'node:os';
import { canPin } from './cores.ts';

export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const [before = 0] = loadavg();
  const place = canPin
    ? 'The server has core 0 to itself, the load generator core 1'
    : 'taskset or a second core is missing, so server and load generator share what there is';
  return (
    `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, Node ${process.version}, ` +
    `load of other work before: ${before.toFixed(1)}.\n${place}.`
  );
}
