/** What of the extension ever ran in a page or was fetched for it, in all of its frames. */
import type { CDPSession, Page } from 'playwright-core';
import { EXTENSION_ID } from './built.ts';

const ours = `chrome-extension://${EXTENSION_ID}`;

export type Traces = {
  /** Of all documents since the watching began, oldest first. */
  readonly worlds: readonly string[];
  readonly scripts: readonly string[];
  readonly requests: readonly string[];
  /** Frames of other sites have processes of their own, which are asked what they have seen. */
  lookIntoFrames(): Promise<void>;
};

/** Begin before the page goes anywhere. */
export async function watchForExtension(page: Page): Promise<Traces> {
  const worlds: string[] = [];
  const scripts: string[] = [];
  const requests: string[] = [];

  async function listen(session: CDPSession): Promise<void> {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith(ours)) worlds.push(context.name);
    });
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith(ours)) scripts.push(url.slice(ours.length));
    });
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith(ours)) requests.push(request.url.slice(ours.length));
    });
    // What is there already is told, too.
    for (const domain of ['Runtime', 'Debugger', 'Network'] as const) {
      await session.send(`${domain}.enable`);
    }
  }

  await listen(await page.context().newCDPSession(page));
  return {
    worlds,
    scripts,
    requests,
    async lookIntoFrames() {
      for (const frame of page.frames()) {
        if (frame === page.mainFrame()) continue;
        const session = await page.context().newCDPSession(frame).catch(sharesItsPages);
        if (session !== null) await listen(session);
      }
    },
  };
}

/** A frame of the page's own site is in its process, and told of with it. */
function sharesItsPages(error: Error): null {
  if (/does not have a separate CDP session/.test(error.message)) return null;
  throw error;
}
