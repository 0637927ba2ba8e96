/** From what was pointed at, and what the page answered, to a clip. */
import type { Clip } from '#shared/ui/host.ts';
import { choosePassage } from './choose-passage.ts';
import { CUT_MARK, tidyQuote, tidyTitle, tidyUrl } from './clip-text.ts';
import type { PageReading } from './in-page/page-reading.ts';
import type { Intent } from './intents.ts';
import { type PageAnswer, shortfallOf } from './shortfall.ts';
import { whatIsWanted } from './what-is-wanted.ts';

type Content = Omit<Clip, 'id' | 'as' | 'clippedAt'>;

/** @returns `null` when the toolbar was pressed and nothing is selected: it only opened the panel. */
export function makeClip(intent: Intent, answer: PageAnswer): Clip | null {
  const { id, page, selectionOnly, clippedAt } = intent;
  const wanted = whatIsWanted(page);
  const frames = typeof answer === 'string' ? [] : answer;
  const content =
    wanted.linkUrl === '' ? partOfPage(intent, answer, frames) : linkedPage(wanted.linkUrl, frames);
  const { quote, url, pictureUrl } = content;
  if (selectionOnly && quote === '') return null;
  // The panel says why; there is nothing that could be put in a notebook.
  const isEmpty = quote === '' && url === '' && pictureUrl === '';
  return { id, ...content, as: isEmpty ? null : intent.as, clippedAt };
}

/** Words, a picture, or the page itself. */
function partOfPage(intent: Intent, answer: PageAnswer, frames: readonly PageReading[]): Content {
  const { page } = intent;
  const wanted = whatIsWanted(page);
  const isPicture = wanted.pictureUrl !== '';
  const passage = isPicture ? null : choosePassage(frames, wanted.selectionText);
  const words = isPicture
    ? firstText(frames, 'pictureText')
    : (passage?.quote ?? wanted.selectionText);
  const quote = tidyQuote(words);
  const pictureUrl = tidyPictureUrl(wanted.pictureUrl);
  const facts = frames.find((frame) => frame.page !== null)?.page ?? null;
  return {
    quote,
    blocks: passage?.blocks ?? null,
    language: passage?.language ?? '',
    direction: passage?.direction ?? null,
    anchor: passage?.anchor ?? null,
    url: tidyUrl(facts?.address || page.url),
    title: tidyTitle(facts?.title || page.title),
    site: tidyTitle(facts?.site ?? ''),
    author: tidyTitle(facts?.author ?? ''),
    day: facts?.day ?? '',
    pictureUrl,
    shortfall: shortfallOf({
      address: page.url,
      answer,
      hasContent: quote !== '' || pictureUrl !== '',
      isCut: passage?.cut === true || (quote.endsWith(CUT_MARK) && !words.includes(CUT_MARK)),
    }),
  };
}

/** Nobody has read what the link leads to: it is kept by its words and its address. */
function linkedPage(linkUrl: string, frames: readonly PageReading[]): Content {
  return {
    quote: '',
    blocks: null,
    language: '',
    direction: null,
    anchor: null,
    url: tidyUrl(linkUrl),
    title: tidyTitle(firstText(frames, 'linkText')),
    site: '',
    author: '',
    day: '',
    pictureUrl: '',
    shortfall: null,
  };
}

function firstText(frames: readonly PageReading[], field: 'linkText' | 'pictureText'): string {
  return frames.find((frame) => frame[field] !== '')?.[field] ?? '';
}

/** Whole or not at all: half an address shows no picture. */
function tidyPictureUrl(address: string): string {
  const url = tidyUrl(address);
  return url !== '' && new URL(url).pathname === new URL(address).pathname ? url : '';
}
