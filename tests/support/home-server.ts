/**
 * The server of one e2e test: on one port for its whole life, so that it can be away for a while
 * and come back, with its data and everything it ever logged.
 */
import { builtPortal } from './built.ts';
import { startTestServer, type TestServer } from './server.ts';

export type HomeServer = {
  readonly address: string;
  readonly dataDir: string;
  /** Everything logged, over all restarts. */
  log(): string;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function startHomeServer(): Promise<HomeServer> {
  let running: TestServer | null = await startTestServer({ portalDir: builtPortal });
  const { address, dataDir } = running;
  const port = Number(new URL(address).port);
  let logged = '';

  async function goAway(): Promise<void> {
    if (running === null) return;
    const leaving = running;
    running = null;
    await leaving.close();
    logged += leaving.log();
  }

  async function comeBack(): Promise<void> {
    running ??= await startTestServer({ portalDir: builtPortal, dataDir, port });
  }

  return {
    address,
    dataDir,
    log: () => logged + (running?.log() ?? ''),
    goAway,
    comeBack,
    async [Symbol.asyncDispose]() {
      await comeBack();
      await running?.[Symbol.asyncDispose]();
    },
  };
}
