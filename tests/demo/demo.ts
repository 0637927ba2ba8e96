/**
 * `npm run demo`: a window of Chromium with an article, and beside it the extension's real side
 * panel, already in an example notebook. Ctrl-C or closing the window ends everything it began.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExample } from '#server/example/make-example.ts';
import { appOn } from '#tests/support/app.ts';
import { serveArticle } from '#tests/support/article.ts';
import { requireChromium } from '#tests/support/chromium.ts';
import { startPanelBrowser } from '#tests/support/panel-browser.ts';
import { buildWhatIsStale } from './build.ts';
import { requireDisplay } from './display.ts';
import { findOrStartServer } from './server.ts';

async function show(stop: AbortController): Promise<void> {
  requireDisplay();
  requireChromium();
  await buildWhatIsStale(stop.signal);
  const server = await findOrStartServer(stop);
  const links = await makeExample({ server, language: 'en' });

  const profile = mkdtempSync(join(tmpdir(), 'between-sessions-demo-'));
  const site = await serveArticle();
  const browser = await startPanelBrowser({
    profile,
    headless: false,
    windowSize: '1360,900',
    ownSignals: true,
  });
  browser.context.once('close', () => stop.abort());
  try {
    await browser.page.goto(site.address);
    await appOn(await browser.openPanel()).join(links.caregiver);
    console.log(`
You are Ana, a caregiver. Select a sentence of the article, then right-click it or press Alt+Shift+Y.
To be Dr. Okafor at the same time, open this in another browser:
  ${links.clinician}
Ctrl-C, or closing the window, ends the demo.`);
    await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    await browser.stop().catch(() => undefined);
    await site[Symbol.asyncDispose]();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

process.chdir(new URL('../..', import.meta.url).pathname);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // Asked a second time: at once.
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
  });
}
try {
  await show(stop);
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} finally {
  stop.abort();
}
