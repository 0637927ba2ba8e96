/** From a gesture to a clip: the one moment in which a page is read. */
import type { PointedAt } from '#extension/platform/gestures.ts';
import type { Clip, ClipKind } from '#shared/ui/host.ts';
import { tidyQuote, tidyTitle, tidyUrl } from './clip-text.ts';
import type { readSelection } from './read-selection.ts';

export type Gesture = {
  readonly page: PointedAt;
  /** `null`: the capture bar asks. */
  readonly as: ClipKind | null;
  /** The toolbar mostly means "open the panel": a page alone is not a clip then. */
  readonly selectionOnly: boolean;
};

type Seen = ReturnType<typeof readSelection>;

export type ClipPorts = {
  readPage(tabId: number): Promise<readonly Seen[]>;
  mintId(): string;
  now(): number;
};

/** @returns `null` when there is nothing to keep: no selection, and no page with an address. */
export async function makeClip(gesture: Gesture, ports: ClipPorts): Promise<Clip | null> {
  const { page, as } = gesture;
  const frames = await ports.readPage(page.tabId);
  const selected = frames.find((frame) => frame.selected.trim() !== '')?.selected;
  const quote = tidyQuote(selected ?? page.selectionText);
  const url = tidyUrl(page.url || (frames[0]?.url ?? ''));
  if (quote === '' && (gesture.selectionOnly || url === '')) return null;
  const title = tidyTitle(page.title || (frames[0]?.title ?? ''));
  return { id: ports.mintId(), quote, url, title, as, clippedAt: ports.now() };
}
