/**
 * An invitation that came with the address, `/i#1.…`. It is taken out of the address bar and of
 * this tab's history at once, so that it is not left behind, bookmarked or shown over a shoulder.
 */
const ARRIVAL_PATH = /^\/i\/?$/;

type Page = {
  readonly location: Pick<Location, 'href' | 'pathname' | 'hash'>;
  readonly history: Pick<History, 'replaceState'>;
};

/** @returns the whole link, `null` when the page was opened without one. */
export function takeInvitation({ location, history }: Page): string | null {
  if (!ARRIVAL_PATH.test(location.pathname) || location.hash.length < 2) return null;
  const link = location.href;
  history.replaceState(null, '', '/join');
  return link;
}
