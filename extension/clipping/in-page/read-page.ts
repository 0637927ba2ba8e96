/** Reads what the person pointed at, in one frame. Runs in the page, and only when they asked. */

import { readPageFacts } from './page-facts.ts';
import type { PageFacts, PageReading, Wanted } from './page-reading.ts';
import { readPassage } from './read-passage.ts';
import { readTextSpace } from './text-space.ts';

export function readPage(wanted: Wanted): PageReading {
  const space = readTextSpace();
  const inPage = window.top === window;
  return {
    passage: orElse(null, () => readPassage(wanted.selectionText, space)),
    linkText: '',
    pictureText: '',
    page: inPage ? orElse(unread(), readPageFacts) : null,
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
