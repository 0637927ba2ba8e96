/** The address that a page is kept under: the one it names for itself, where that can be believed. */

/** What a page says and where it was found. */
export type Named = { readonly location: string; readonly canonical: readonly string[] };

/** @returns '' where the page has no address on the web */
export function pageAddress({ location, canonical }: Named): string {
  const here = webAddress(location);
  if (here === null) return '';
  const route = routeOf(here);
  // A route after the sign is a page of its own, which no canonical address tells from the next.
  const named =
    route === '' ? canonical.map(webAddress).find((url) => isCredible(url, here)) : null;
  const kept = named ?? here;
  kept.hash = routeOf(kept);
  return kept.href;
}

function isCredible(named: URL | null | undefined, here: URL): boolean {
  if (named == null || plainHost(named) !== plainHost(here)) return false;
  // Many a site names its front page everywhere.
  return named.pathname !== '/' || named.search !== '' || here.pathname === '/';
}

function webAddress(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}

function routeOf({ hash }: URL): string {
  const [route = ''] = hash.split(':~:');
  return /^#!?\//.test(route) || route.startsWith('#!') ? route : '';
}

/** The same pages, for a phone or for reading quickly. */
function plainHost({ host }: URL): string {
  return host.replace(/^(?:(?:www|m|mobile|amp)\.)+/, '');
}
