/** How the panel wakes the worker. */
import { browser } from 'wxt/browser';

type Call = 'resume';

export async function callWorker(call: Call): Promise<void> {
  try {
    await browser.runtime.sendMessage(call);
  } catch {
    // It was ended while it listened; what it does at its start is the same.
  }
}

export function onWorkerCall(call: Call, listener: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === call) listener();
  });
}
