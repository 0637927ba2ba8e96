/** What a page says, made fit for a notebook: plain text, of a length that people read. */
import { LONGEST_QUOTE } from '#shared/notebook/passage.ts';

const LONGEST_TITLE = 300;
const LONGEST_URL = 2_000;

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
  return cut(title.replace(/\s+/g, ' ').trim(), LONGEST_TITLE, '…');
}

/** A web address without a password in it; '' for what only this computer can open. */
export function tidyUrl(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return '';
  url.username = '';
  url.password = '';
  return url.href.length <= LONGEST_URL ? url.href : url.origin;
}

/** Cuts between words where it can, and never through a character. */
function cut(text: string, longest: number, mark: string): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const kept = characters.slice(0, longest - mark.length).join('');
  const lastBlank = kept.search(/\s\S*$/);
  return (lastBlank > kept.length * 0.8 ? kept.slice(0, lastBlank) : kept) + mark;
}
