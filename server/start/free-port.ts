import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '../config.ts';

/**
 * Asked before anything is built, so that nobody waits for a build to learn it.
 * @throws one sentence when the address cannot be listened on
 */
export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ host, port });
    await once(probe, 'listening');
  } catch (cause) {
    throw new Error(sentence(cause, host, port), { cause });
  }
  probe.close();
  await once(probe, 'close');
}

function sentence(cause: unknown, host: string, port: number): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use already: stop what runs there, or choose another one with PORT=${port + 1} npm start.`;
  }
  if (code === 'EACCES')
    return `Port ${port} needs rights that you do not have: choose one above 1023 with PORT.`;
  return `This machine cannot listen on ${host}, port ${port} (${String(code)}): set HOST and PORT.`;
}
