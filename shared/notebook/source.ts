/** Where captured words come from. */
import { MALFORMED, webAddress } from './fields.ts';

const readAddress = webAddress();

/**
 * Keeps the captured words when their page has no address that others could open: a file on this
 * computer, the browser's own page.
 */
export function linkable<S extends { sourceUrl?: string | null }>(source: S): S {
  return readAddress(source.sourceUrl) === MALFORMED ? { ...source, sourceUrl: null } : source;
}
