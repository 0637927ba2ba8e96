/**
 * Chromium with the built extension in a profile of its own, and its real side panel: the one that
 * the browser docks beside a page, not its address opened in a tab.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import type { ClipKind } from '#shared/ui/host.ts';
import { builtExtension, EXTENSION_ID } from './built.ts';
import { requireChromium } from './chromium.ts';
import { endWorker, runInWorker, runningWorker } from './extension-worker.ts';
import { within } from './within.ts';

/** Milliseconds. */
const PATIENCE = 20_000;
const PANEL_ADDRESS = `chrome-extension://${EXTENSION_ID}/sidepanel.html`;

export type PanelBrowserOptions = {
  /** Folder of the profile; the same folder again is the same browser, started anew. */
  profile: string;
  /** Folder of the extension, when it is another than the built one. */
  extension?: string;
  headless?: boolean;
  /** The screen that its window stands on, when it is not headless; else the environment's. */
  display?: string;
  /** Whoever starts it hears Ctrl-C and stops it; Playwright would end the whole process. */
  ownSignals?: boolean;
  colorScheme?: 'light' | 'dark';
  /** `width,height` of the window. */
  windowSize?: string;
};

/** As the browser tells the worker (`contextMenus.OnClickData`). */
export type MenuOpenedOn = {
  readonly selectionText?: string;
  readonly linkUrl?: string;
  readonly srcUrl?: string;
  readonly mediaType?: 'image';
};

export type PanelBrowser = {
  readonly profile: string;
  readonly context: BrowserContext;
  /** The web page beside the panel. */
  readonly page: Page;
  /** Presses the extension's button in the toolbar, as a person would. */
  pressToolbarButton(): Promise<void>;
  /** Presses it and waits for the side panel; the panel is found again if it is open already. */
  openPanel(): Promise<Page>;
  /** Waits for a side panel that something else opens. */
  panelOpens(): Promise<Page>;
  closePanel(): Promise<void>;
  /** The shortcut's own keys are the browser's to hear; the worker is told of them like this. */
  pressShortcut(): Promise<void>;
  /** How many clips wait for a panel. */
  waitingClips(): Promise<number>;
  /** Ends the worker, as the browser does whenever it likes. */
  endWorker(): Promise<void>;
  /**
   * Chooses in the page's context menu, opened on what is selected or on what is named. The menu
   * itself is the browser's own and out of reach; its choice arrives at the worker like this.
   */
  chooseInMenu(item: ClipKind, opened: string | MenuOpenedOn): Promise<void>;
  /** Evaluates in the worker that runs now, or next. */
  inWorker<T>(expression: string): Promise<T>;
  /** Playwright's hold of the first one; it is of no use when that has ended. */
  worker(): Promise<Worker>;
  /** Ends the browser as closing its last window does. */
  stop(): Promise<void>;
};

export async function startPanelBrowser(options: PanelBrowserOptions): Promise<PanelBrowser> {
  const { profile, extension = builtExtension, headless = true } = options;
  const { colorScheme = 'light', windowSize = '1280,900' } = options;
  const handled = options.ownSignals !== true;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    headless,
    ...(options.display && { env: { ...process.env, DISPLAY: options.display, LANGUAGE: 'en' } }),
    viewport: null,
    handleSIGINT: handled,
    handleSIGTERM: handled,
    handleSIGHUP: handled,
    colorScheme,
    args: [
      '--no-sandbox',
      '--test-type',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--no-first-run',
      `--window-size=${windowSize}`,
    ],
  });
  const browser = context.browser();
  if (browser === null) throw new Error('Chromium started without a browser to talk to');
  const session = await browser.newBrowserCDPSession();
  await session.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
  const page = context.pages()[0] ?? (await context.newPage());
  const pageSession = await context.newCDPSession(page);
  await pageSession.send('ServiceWorker.enable');
  let connected: Browser | null = null;
  let hasListened = false;

  const inWorker = <T>(expression: string) =>
    within(PATIENCE, 'the worker to answer', runInWorker<T>(session, expression));

  async function pressToolbarButton(): Promise<void> {
    await page.bringToFront();
    await within(PATIENCE, 'the worker to listen', listening());
    const targetId = await tabOf(session, page);
    await trigger(session, { id: EXTENSION_ID, targetId });
  }

  /** A worker that has only just started would not hear the press; one that was ended is started by it. */
  async function listening(): Promise<void> {
    if (hasListened && (await runningWorker(session)) === undefined) return;
    while (!(await inWorker<boolean>('globalThis.chrome?.action?.onClicked.hasListeners()')));
    hasListened = true;
  }

  /** Playwright's first connection does not see the panel; a new one does. */
  async function panelNow(): Promise<Page | undefined> {
    await connected?.close();
    const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    connected = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return connected
      .contexts()
      .flatMap((each) => each.pages())
      .find((each) => each.url() === PANEL_ADDRESS);
  }

  async function openPanel(): Promise<Page> {
    if ((await panelTarget(session)) === undefined) await pressToolbarButton();
    return panelOpens();
  }

  async function panelOpens(): Promise<Page> {
    await within(PATIENCE, 'the side panel to open', panelAppears(session));
    const panel = await panelNow();
    if (panel === undefined) throw new Error('the side panel did not open');
    await panel.emulateMedia({ colorScheme });
    return panel;
  }

  return {
    profile,
    context,
    page,
    pressToolbarButton,
    openPanel,
    panelOpens,
    inWorker,
    async worker() {
      const [running] = context.serviceWorkers();
      return running ?? context.waitForEvent('serviceworker');
    },
    async chooseInMenu(menuItemId, opened) {
      const on = typeof opened === 'string' ? { selectionText: opened } : opened;
      const info = { menuItemId, ...on, pageUrl: page.url() };
      const seen = { title: await page.title() };
      await inWorker(`chrome.tabs.query({ active: true }).then(([tab]) =>
        void chrome.contextMenus.onClicked.dispatch(
          ${JSON.stringify(info)}, { ...tab, ...${JSON.stringify(seen)} }))`);
    },
    pressShortcut: () =>
      inWorker(`chrome.tabs.query({ active: true }).then(([tab]) =>
        void chrome.commands.onCommand.dispatch('clip', tab))`),
    waitingClips: () => inWorker<number>(`(${countClips})()`),
    endWorker: () => endWorker(pageSession),
    async closePanel() {
      const target = await panelTarget(session);
      if (target === undefined) return;
      await session.send('Target.closeTarget', { targetId: target });
      // Until it is gone it would still take what is clipped.
      await within(PATIENCE, 'the panel to close', panelGone(session));
    },
    async stop() {
      await within(PATIENCE, 'the panel to be let go', connected?.close() ?? Promise.resolve());
      await within(PATIENCE, 'the browser to quit', context.close());
    },
  };
}

/** Looks without opening: to open a database that is not there would make an empty one. */
async function countClips(): Promise<number> {
  const name = 'between-sessions/clips';
  if (!(await indexedDB.databases()).some((each) => each.name === name)) return 0;
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('clips').objectStore('clips').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}

async function panelTarget(session: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos.find(({ url }) => url === PANEL_ADDRESS)?.targetId;
}

async function panelGone(session: CDPSession): Promise<void> {
  while ((await panelTarget(session)) !== undefined);
}

async function panelAppears(session: CDPSession): Promise<void> {
  while ((await panelTarget(session)) === undefined);
}

/** A page's own target is not its tab, which is what the toolbar acts on. */
async function tabOf(session: CDPSession, page: Page): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  if (tab === undefined) throw new Error('the page has no tab');
  return tab.targetId;
}

/** Newer than Playwright's list of commands. */
function trigger(session: CDPSession, target: { id: string; targetId: string }): Promise<unknown> {
  type Send = (method: string, parameters: object) => Promise<unknown>;
  const send: Send = session.send.bind(session) as Send;
  return send('Extensions.triggerAction', target);
}
