/**
 * A clip as sealed bytes. The worker knows only this device's public clip key, so a clip can be
 * kept while no notebook is open, and only the panel can read it again.
 */
import { openSealed, sealTo } from '#shared/secrets/lockbox.ts';
import type { Redacted } from '#shared/secrets/redacted.ts';
import type { Clip, ClipKind } from '#shared/ui/host.ts';

const INFO = 'clip';
const kinds: readonly ClipKind[] = ['question', 'resource', 'note'];

export function sealClip(clip: Clip, clipKey: Uint8Array): Uint8Array {
  return sealTo(clipKey, new TextEncoder().encode(JSON.stringify(clip)), INFO);
}

/** @returns `null` when it was sealed for another key or is no clip. */
export function openClip(box: Uint8Array, privateKey: Redacted): Clip | null {
  const bytes = openSealed(privateKey, box, INFO);
  return bytes === null ? null : readClip(JSON.parse(new TextDecoder().decode(bytes)));
}

function readClip(stored: Partial<Record<keyof Clip, unknown>>): Clip | null {
  const { id, quote, url, title, clippedAt } = stored;
  if (typeof id !== 'string' || typeof clippedAt !== 'number') return null;
  if (typeof quote !== 'string' || typeof url !== 'string' || typeof title !== 'string')
    return null;
  const as = kinds.find((kind) => kind === stored.as) ?? null;
  return { id, quote, url, title, as, clippedAt };
}
