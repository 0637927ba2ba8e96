/** From a gesture to a clip: the one moment in which a page is read. */
import type { PointedAt } from '#extension/platform/gestures.ts';
import type { Clip, ClipKind } from '#shared/ui/host.ts';
import { tidyQuote, tidyTitle, tidyUrl } from './clip-text.ts';
import type { PageReading, Wanted } from './in-page/page-reading.ts';

export type Gesture = {
  readonly page: PointedAt;
  /** `null`: the capture bar asks. */
  readonly as: ClipKind | null;
  /** The toolbar mostly means "open the panel": a page alone is not a clip then. */
  readonly selectionOnly: boolean;
};

export type ClipPorts = {
  /** `null` where the page may not be read. */
  readPage(tabId: number, wanted: Wanted): Promise<readonly PageReading[] | null>;
  mintId(): string;
  now(): number;
};

/** @returns `null` when there is nothing to keep: no selection, and no page with an address. */
export async function makeClip(gesture: Gesture, ports: ClipPorts): Promise<Clip | null> {
  const { page, as } = gesture;
  const { selectionText } = page;
  const frames = await ports.readPage(page.tabId, { selectionText, linkUrl: '', pictureUrl: '' });
  const passage = frames?.find((frame) => frame.passage !== null)?.passage ?? null;
  const facts = frames?.find((frame) => frame.page !== null)?.page ?? null;
  const quote = tidyQuote(passage?.quote ?? selectionText);
  const url = tidyUrl(facts?.address || page.url);
  if (quote === '' && (gesture.selectionOnly || url === '')) return null;
  return {
    id: ports.mintId(),
    quote,
    blocks: passage?.blocks ?? null,
    language: passage?.language ?? '',
    direction: passage?.direction ?? null,
    anchor: passage?.anchor ?? null,
    url,
    title: tidyTitle(facts?.title || page.title),
    site: tidyTitle(facts?.site ?? ''),
    author: tidyTitle(facts?.author ?? ''),
    day: facts?.day ?? '',
    pictureUrl: '',
    shortfall: passage?.cut === true ? 'cut' : null,
    as,
    clippedAt: ports.now(),
  };
}
