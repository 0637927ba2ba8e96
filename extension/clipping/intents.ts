/**
 * What the person asked to keep and is not in the outbox yet. It is noted before anything is waited
 * for, so that a worker which is ended in the middle leaves behind what has to be done again.
 */
import type { PointedAt } from '#extension/platform/gestures.ts';
import { openSessionRecords, type SessionRecords } from '#extension/platform/session-records.ts';
import { LONGEST_QUOTE } from '#shared/notebook/passage.ts';
import type { ClipKind } from '#shared/ui/host.ts';

export type Gesture = {
  readonly page: PointedAt;
  /** `null`: the capture bar asks. */
  readonly as: ClipKind | null;
  /** The toolbar mostly means "open the panel": a page alone is not a clip then. */
  readonly selectionOnly: boolean;
};

export type Intent = Gesture & {
  /** The clip's id from the very beginning: done twice, it lands once. */
  readonly id: string;
  /** Unix milliseconds. */
  readonly clippedAt: number;
};

export type Intents = SessionRecords<Intent>;

/** Characters. Somebody may select a whole book, and pictures may be their own address. */
const LONGEST_NOTE = 4 * LONGEST_QUOTE;

/** The intent as it is noted: in the browser's memory there is little room. */
export function shortened(intent: Intent): Intent {
  const { selectionText, linkUrl, pictureUrl } = intent.page;
  const short = (text: string) => text.slice(0, LONGEST_NOTE);
  return {
    ...intent,
    page: {
      ...intent.page,
      selectionText: short(selectionText),
      linkUrl: short(linkUrl),
      pictureUrl: short(pictureUrl),
    },
  };
}

export function openIntents(): Intents {
  return openSessionRecords('intent');
}
