/** One press may point at several things at once, such as a picture in a link: what is it about? */
import type { PointedAt } from '#extension/platform/gestures.ts';
import { tidyUrl } from './clip-text.ts';
import type { Wanted } from './in-page/page-reading.ts';

const thePage: Wanted = { selectionText: '', linkUrl: '', pictureUrl: '' };

/** @returns at most one of them; none: the page, and what is selected in it. */
export function whatIsWanted(page: PointedAt): Wanted {
  const { selectionText, pictureUrl, linkUrl } = page;
  if (selectionText.trim() !== '') return { ...thePage, selectionText };
  if (pictureUrl !== '') return { ...thePage, pictureUrl };
  // Many a link is a button, or opens the mail: nothing that others could open.
  if (tidyUrl(linkUrl) !== '') return { ...thePage, linkUrl };
  return thePage;
}
