/** What a page says, made fit for a notebook: plain text, of a length that people read. */
import { TidyCleaner } from 'tidy-url';
import { LONGEST_QUOTE } from '#shared/notebook/passage.ts';

/** Works on the address alone: it asks nobody, and follows no redirect. */
const cleaner = new TidyCleaner();
cleaner.config.setMany({
  allowRedirects: false,
  allowCustomHandlers: false,
  allowAMP: true,
  // In this library's words: write nothing to the console.
  silent: false,
});

const LONGEST_TITLE = 300;
const LONGEST_URL = 2_000;
/** Turns the words that follow around, or hides some: a title is shown among words of ours. */
const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?!\s)\p{Cc}/gu;

/** Says inside the quote itself that there was more. */
export const CUT_MARK = ' […]';

/** Line breaks of paragraphs are kept; layout's runs of blanks are not. */
export function tidyQuote(selected: string): string {
  const text = selected
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return cut(text, LONGEST_QUOTE, CUT_MARK);
}

export function tidyTitle(title: string): string {
  return cut(title.replace(UNSEEN, '').replace(/\s+/g, ' ').trim(), LONGEST_TITLE, '…');
}

/** Without a password and tracking in it; '' for what only this computer can open. */
export function tidyUrl(address: string): string {
  const url = webAddress(address);
  if (url === null) return '';
  // Rules that lead to another site are for links; a page is kept where it was read.
  const tidied = withoutTrackers(url);
  const kept = tidied?.host === url.host ? tidied : url;
  // Tells who shared a film; the library's rules do not know it yet.
  if (/(^|\.)youtu(\.be|be\.com)$/.test(kept.hostname)) kept.searchParams.delete('si');
  return kept.href.length <= LONGEST_URL ? kept.href : kept.origin;
}

/** Pages choose their addresses: one that the rules cannot take is kept as it is. */
function withoutTrackers({ href }: URL): URL | null {
  if (href.length > 4 * LONGEST_URL) return null;
  try {
    return webAddress(cleaner.clean(href).url);
  } catch {
    return null;
  }
}

function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url;
}

/** Cuts between words where it can, and never through a character. */
function cut(text: string, longest: number, mark: string): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const kept = characters.slice(0, longest - mark.length).join('');
  const lastBlank = kept.search(/\s\S*$/);
  return (lastBlank > kept.length * 0.8 ? kept.slice(0, lastBlank) : kept) + mark;
}
