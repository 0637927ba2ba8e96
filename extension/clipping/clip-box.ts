/**
 * A clip as sealed bytes. The worker knows only this device's public clip key, so a clip can be
 * kept while no notebook is open, and only the panel can read it again.
 */
import { MALFORMED } from '#shared/notebook/fields.ts';
import { anchor, quoteBlocks } from '#shared/notebook/passage.ts';
import { openSealed, sealTo } from '#shared/secrets/lockbox.ts';
import type { Redacted } from '#shared/secrets/redacted.ts';
import type { Clip, ClipKind, ClipShortfall } from '#shared/ui/host.ts';

const INFO = 'clip';
const kinds: readonly ClipKind[] = ['question', 'resource', 'note'];

export function sealClip(clip: Clip, clipKey: Uint8Array): Uint8Array {
  return sealTo(clipKey, new TextEncoder().encode(JSON.stringify(clip)), INFO);
}

/** @returns `null` when it was sealed for another key or is no clip. */
export function openClip(box: Uint8Array, privateKey: Redacted): Clip | null {
  const bytes = openSealed(privateKey, box, INFO);
  if (bytes === null) return null;
  try {
    const stored: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof stored === 'object' && stored !== null ? readClip(stored) : null;
  } catch {
    // One that is damaged must not keep the others from being seen.
    return null;
  }
}

const shortfalls: readonly ClipShortfall[] = [
  'cut',
  'closed-page',
  'browser-page',
  'document',
  'file',
];
const readAnchor = anchor();
const readBlocks = quoteBlocks();

/** A clip that an older version kept has fewer fields; it waits here like any other. */
function readClip(stored: Partial<Record<keyof Clip, unknown>>): Clip | null {
  const { id, quote, url, title, clippedAt } = stored;
  if (typeof id !== 'string' || typeof clippedAt !== 'number') return null;
  if (typeof quote !== 'string' || typeof url !== 'string' || typeof title !== 'string')
    return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { direction } = stored;
  return {
    id,
    quote,
    blocks: orNull(readBlocks(stored.blocks)),
    language: text(stored.language),
    direction: direction === 'ltr' || direction === 'rtl' ? direction : null,
    anchor: orNull(readAnchor(stored.anchor)),
    url,
    title,
    site: text(stored.site),
    author: text(stored.author),
    day: text(stored.day),
    pictureUrl: text(stored.pictureUrl),
    shortfall: shortfalls.find((each) => each === stored.shortfall) ?? null,
    as: kinds.find((kind) => kind === stored.as) ?? null,
    clippedAt,
  };
}

function orNull<T>(read: T | typeof MALFORMED): T | null {
  return read === MALFORMED ? null : read;
}
