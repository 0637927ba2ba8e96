import type { ClipKind } from '../../host.ts';

/** Keeping something from a page. */
export const capture = {
  title: 'Save from this page',
  wholePage: (title: string) => `The page “${title}”`,
  as: {
    question: 'Ask about this',
    resource: 'Resource',
    note: 'Note',
  } satisfies Record<ClipKind, string>,
  dismiss: 'Do not save',
  waiting: (n: number) => `${n} more waiting`,
  kept: {
    question: 'Kept as a question.',
    resource: 'Kept as a resource.',
    note: 'Kept as a note.',
  } satisfies Record<ClipKind, string>,
  readOnly: 'You can read this notebook, not write in it. Open another one to save this.',
};
