/** Where captured words come from, and whether that page is for this child. */
import { MALFORMED, webAddress } from './fields.ts';
import type { Notebook } from './notebook.ts';
import type { Verdict } from './shape.ts';
import { editEntry } from './write.ts';

const readAddress = webAddress();

/**
 * Keeps the captured words when their page has no address that others could open: a file on this
 * computer, the browser's own page.
 */
export function linkable<S extends { sourceUrl?: string | null }>(source: S): S {
  return readAddress(source.sourceUrl) === MALFORMED ? { ...source, sourceUrl: null } : source;
}

/** Says in one's own name whether a page is for this child; `null` takes the word back. */
export function judgeSource(
  notebook: Notebook,
  collection: 'notes' | 'questions',
  entryId: string,
  verdict: Verdict | null,
): void {
  const verdictBy = verdict === null ? null : notebook.me;
  editEntry(notebook, collection, entryId, { verdict, verdictBy });
}
