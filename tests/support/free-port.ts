import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below the ports that Linux hands out by itself: whoever starts again at the same one later finds
 * that no connection of another test has taken it meanwhile.
 */
const [LOWEST, HIGHEST] = [10_000, 32_000];
const TRIES = 100;

/** For programs that cannot choose one themselves: nobody listens there at this moment. */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free');
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const failed = once(probe, 'error').then(() => false);
  const listening = once(probe, 'listening').then(() => true);
  probe.listen(port, '127.0.0.1');
  const free = await Promise.race([listening, failed]);
  if (!free) return false;
  probe.close();
  await once(probe, 'close');
  return true;
}
