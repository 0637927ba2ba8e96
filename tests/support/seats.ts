/** Where somebody sits with the app: a browser profile with the side panel, or with the portal. */
import { chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type App, appOn } from './app.ts';
import { requireChromium } from './chromium.ts';
import { type PanelBrowser, startPanelBrowser } from './panel-browser.ts';

export type Seat = {
  readonly profile: string;
  /** The app in the browser that runs now. */
  readonly app: App;
  /** Quits the browser. */
  leave(): Promise<void>;
  /** Starts the browser anew in the same profile and opens the app. */
  return(): Promise<void>;
};

export type PanelSeat = Seat & { readonly browser: PanelBrowser };

/** A browser with the extension, ended with its test. */
export async function startBrowser(
  profile: string,
  options: { extension?: string } = {},
): Promise<PanelBrowser> {
  const browser = await startPanelBrowser({ profile, ...options });
  onTestFinished(() => browser.stop());
  return browser;
}

/** @param site what is open beside the panel */
export async function sitAtPanel(profile: string, site: string): Promise<PanelSeat> {
  async function start() {
    const browser = await startPanelBrowser({ profile });
    await browser.page.goto(site);
    return { browser, app: appOn(await browser.openPanel()) };
  }
  let now = await start();
  onTestFinished(() => now.browser.stop());
  return {
    profile,
    get app() {
      return now.app;
    },
    get browser() {
      return now.browser;
    },
    leave: () => now.browser.stop(),
    async return() {
      now = await start();
    },
  };
}

/** @param arrival the address that is opened first; later it is the server's own */
export async function sitAtPortal(profile: string, arrival: string): Promise<Seat> {
  async function start(address: string): Promise<{ page: Page; stop(): Promise<void> }> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: requireChromium(),
      viewport: null,
      args: ['--no-sandbox', '--test-type', '--no-first-run', '--window-size=420,900'],
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    // From then on it opens without the server.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return { page, stop: () => context.close() };
  }
  const home = new URL('/', arrival).href;
  let now = await start(arrival);
  onTestFinished(() => now.stop());
  return {
    profile,
    get app() {
      return appOn(now.page);
    },
    leave: () => now.stop(),
    async return() {
      now = await start(home);
    },
  };
}
