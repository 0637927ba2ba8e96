/** The other end of `workshop.ts`. */
import { parentPort } from 'node:worker_threads';
import { compactUpdates, diffUpdates, mergeUpdates } from './merge-updates.ts';
import { unpack } from './pack.ts';
import type { Order, Outcome } from './workshop.ts';

parentPort?.on('message', (order: Order) => {
  const { id } = order;
  try {
    const made = carryOut(order);
    // A copy: what was made may be a view into what came, and what is handed over is gone here.
    const bytes = made === null ? null : new Uint8Array(made);
    const outcome: Outcome = { id, type: 'done', bytes };
    parentPort?.postMessage(outcome, bytes === null ? [] : [bytes.buffer]);
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    parentPort?.postMessage({ id, type: 'failed', error } satisfies Outcome);
  }
});

function carryOut(order: Order): Uint8Array | null {
  const updates = unpack(order.updates);
  switch (order.type) {
    case 'merge':
      return mergeUpdates(updates);
    case 'diff':
      return diffUpdates(updates, order.stateVector);
    case 'compact':
      return compactUpdates(updates);
  }
}
