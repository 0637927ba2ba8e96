/** Reads what the person pointed at, in one frame. Runs in the page, and only when they asked. */
import { readPageFacts } from './page-facts.ts';
import type { PageFacts, PageReading, Wanted } from './page-reading.ts';
import { linkTextOf, pictureTextOf } from './pointed-at.ts';
import { readPassage } from './read-passage.ts';
import { readTextSpace } from './text-space.ts';

export function readPage({ selectionText, linkUrl, pictureUrl }: Wanted): PageReading {
  const space = orElse(null, readTextSpace);
  const roots = space?.shadowRoots ?? [];
  return {
    passage: orElse(null, () => space && readPassage(selectionText, space)),
    linkText: orElse('', () => linkTextOf(linkUrl, roots)),
    pictureText: orElse('', () => pictureTextOf(pictureUrl, roots)),
    page: window.top === window ? orElse(unread(), readPageFacts) : null,
  };
}

function unread(): PageFacts {
  return { address: location.href, title: '', site: '', author: '', day: '' };
}

/** A page that breaks one reading leaves the others whole. */
function orElse<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
