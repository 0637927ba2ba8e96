/** `/healthz`: the process is alive. `/readyz`: it should be given traffic. */
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../access/refusal.ts';
import type { Bus } from '../bus/bus.ts';
import type { Store } from '../store/store.ts';
import { storeAnswers } from './store-answers.ts';

export type Health = {
  /** Set at the first sign that the process is to end. */
  stopping: boolean;
  /** `null`: this node is alone. */
  bus: Pick<Bus, 'isWell'> | null;
};

export type Ready = {
  ready: true;
  /** A bus that is away makes nodes slower and loses nothing: traffic may come. */
  bus: 'well' | 'away' | 'none';
};

export function registerHealth(app: FastifyInstance, store: Store, health: Health): void {
  app.get('/healthz', async () => ({ ok: true }));

  app.get('/readyz', async (): Promise<Ready> => {
    if (health.stopping || !(await storeAnswers(store))) throw new Refusal('unavailable');
    return { ready: true, bus: stateOf(health.bus) };
  });
}

function stateOf(bus: Health['bus']): Ready['bus'] {
  if (bus === null) return 'none';
  return bus.isWell ? 'well' : 'away';
}
