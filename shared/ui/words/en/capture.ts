import type { ClipKind, ClipShortfall, PassageShown } from '../../host.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('en');

/** Keeping something from a page, and the way back to it. */
export const capture = {
  title: 'Save from this page',
  titleAs: {
    question: 'Ask about this',
    resource: 'Save this as a resource',
    note: 'Save this as a note',
  } satisfies Record<ClipKind, string>,
  titleNothing: 'There is nothing to keep here',
  wholePage: (title: string) => `The page “${title}”`,
  picture: 'A picture',
  pictureOf: (description: string) => `A picture: ${description}`,
  as: {
    question: 'Ask about this',
    resource: 'Resource',
    note: 'Note',
  } satisfies Record<ClipKind, string>,
  keep: 'Keep it',
  dismiss: 'Do not save',
  waiting: (n: number) => `${n} more waiting`,
  kept: {
    question: 'Kept as a question.',
    resource: 'Kept as a resource.',
    note: 'Kept as a note.',
  } satisfies Record<ClipKind, string>,
  readOnly: 'You can read this notebook, not write in it. Open or start another one to save this.',
  waitsForNotebook: (n: number) =>
    count(n, {
      one: 'What you saved is kept on this device. Start or join a notebook to put it there.',
      other: `${n} things you saved are kept on this device. Start or join a notebook to put them there.`,
    }),
  toExample:
    'This is the example. What you put here is gone when you close it. If you do not answer, this waits for your own notebook.',
  keepIn: 'Keep in:',
  twin: {
    title: 'This is in the notebook already',
    open: 'Open it',
    again: 'Keep again',
  },
  shortfalls: {
    cut: 'That was long. The first part is kept, with a link to the rest.',
    'closed-page':
      'The browser keeps this page closed to us. You can keep its link. For words, select them and use the right-click menu.',
    'browser-page':
      'This page belongs to the browser itself. Other people could not open it, so there is no link to keep.',
    document:
      'The link to this document can be kept. To keep words from it, select them and use the right-click menu.',
    file: 'This file is only on your computer. Words that you select in it can be kept, a link to it cannot.',
  } satisfies Record<ClipShortfall, string>,
  quote: {
    showAll: 'Show all',
    showLess: 'Show less',
    table: 'Table from the page',
    openPicture: 'Open the picture',
  },
  shown: {
    looking: 'Looking for it…',
    shown: 'Marked on the page.',
    opened: 'Opened. Not marked there?',
    gone: 'Not found on this page any more. The quote is kept here.',
    declined: 'All right. The quote stays readable here.',
    failed: 'The browser could not go there. Open the link in a new tab instead.',
  } satisfies Record<PassageShown | 'looking' | 'declined' | 'failed', string>,
  look: (site: string) => `Let this notebook look on ${site}`,
  fromPage: {
    title: 'From this page',
    kept: (n: number) =>
      count(n, { one: '1 thing kept from this page', other: `${n} things kept from this page` }),
    show: 'Show on page',
    showThat: (words: string) => `Show on page: ${words}`,
    gone: 'Not found on this page any more',
    close: 'Hide this for this page',
  },
};
