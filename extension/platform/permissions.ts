/** Leave to read the pages of one site, given by the person when it is needed. */
import { browser } from 'wxt/browser';

export async function mayReadSiteOf(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [siteOf(url)] });
}

/** Browsers ask only while they handle a person's press, so call this before its first `await`. */
export async function askToReadSiteOf(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [siteOf(url)] });
}

export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** All ports: not every browser takes one here. */
function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
