/** When two web addresses mean one page, although sites name it in more than one way. */

export function isSamePage(one: string, other: string): boolean {
  const key = pageKey(one);
  return key !== null && key === pageKey(other);
}

/** Whether pages of one may be found on the other. */
export function isSameSite(one: string, other: string): boolean {
  const host = hostOf(one);
  return host !== null && host === hostOf(other);
}

/** Without what seldom tells pages apart: http or https, www., a slash at the end, a place in the page. */
function pageKey(address: string): string | null {
  const host = hostOf(address);
  if (host === null) return null;
  const { port, pathname, search, hash } = new URL(address);
  const [route = ''] = hash.split(':~:');
  // In some apps the hash is the page's address.
  const page = /^#!?\//.test(route) ? route : '';
  return `${host}:${port}${pathname.replace(/\/+$/, '')}${search}${page}`;
}

function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : null;
}
