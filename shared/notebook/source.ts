/** Where captured words come from, whether that page is for this child, and what else is from there. */
import { MALFORMED, webAddress } from './fields.ts';
import type { Notebook } from './notebook.ts';
import type { Note, Question, Verdict } from './shape.ts';
import { editEntry } from './write.ts';

const readAddress = webAddress();

/**
 * Keeps the captured words when their page has no address that others could open: a file on this
 * computer, the browser's own page.
 */
export function linkable<S extends { sourceUrl?: string | null }>(source: S): S {
  return isLinkable(source.sourceUrl) ? source : { ...source, sourceUrl: null };
}

export function isLinkable(address: string | null | undefined): boolean {
  return readAddress(address) !== MALFORMED;
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

/**
 * What two addresses of one page have in common: `http`, `www.`, a slash at the end and a place
 * within the page make no other page. What follows `#/` and `#!` is the page itself in some sites.
 * @returns '' for what is no web address
 */
export function pageKey(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host, pathname, search, hash } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return '';
  const [route = ''] = hash.split(':~:', 1);
  const path = `${pathname}${search}${/^#[/!]/.test(route) ? route : ''}`;
  return host.replace(/^www\./, '') + path.replace(/\/(?=$|\?)/, '').replace(/\/$/, '');
}

/** An entry that was kept from a page. */
export type Kept =
  | { readonly in: 'questions'; readonly entry: Question }
  | { readonly in: 'notes'; readonly entry: Note };

/** What the notebook has from a page, the oldest first; what was put away is not among it. */
export function keptFrom(notebook: Notebook, address: string): readonly Kept[] {
  const wanted = pageKey(address);
  if (wanted === '') return [];
  const isFrom = (entry: Question | Note) => keyOf(entry) === wanted;
  const questions = notebook.questions.getSnapshot().filter(isFrom);
  const notes = notebook.notes.getSnapshot().filter(isFrom);
  return [
    ...questions.map((entry) => ({ in: 'questions' as const, entry })),
    ...notes.map((entry) => ({ in: 'notes' as const, entry })),
  ].sort((a, b) => (a.entry.createdAt ?? 0) - (b.entry.createdAt ?? 0));
}

/**
 * The entry that keeps this very passage, page or picture already.
 * @param ownId of the entry that the captured words would become themselves
 */
export function findTwin(
  notebook: Notebook,
  captured: { readonly url: string; readonly quote: string; readonly pictureUrl: string },
  ownId: string,
): Kept | undefined {
  const quote = plain(captured.quote);
  return keptFrom(notebook, captured.url).find(
    ({ entry }) =>
      entry.id !== ownId &&
      (entry.pictureUrl ?? '') === captured.pictureUrl &&
      plain(entry.quote) === quote,
  );
}

/** However it was laid out and set in type. */
function plain(quote: string): string {
  return quote.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** Read once per version of an entry: thousands of addresses are not parsed for each capture. */
const keys = new WeakMap<object, string>();

function keyOf(entry: Question | Note): string {
  if (entry.sourceUrl === null) return '';
  const key = keys.get(entry) ?? pageKey(entry.sourceUrl);
  keys.set(entry, key);
  return key;
}
