/** `/healthz`: whether this server should be given traffic. */
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../access/refusal.ts';
import type { Store } from '../store/store.ts';

export type Health = { stopping: boolean };

export function registerHealth(app: FastifyInstance, store: Store, health: Health): void {
  app.get('/healthz', async () => {
    if (health.stopping) throw new Refusal('unavailable');
    try {
      await store.check();
    } catch (cause) {
      throw new Refusal('unavailable', { cause });
    }
    return { ok: true };
  });
}
