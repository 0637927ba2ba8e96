/**
 * From gesture to safely kept, in the worker. Nothing comes before the clip is on this device's
 * disk: the worker may be ended at any moment.
 */
import { sealClip } from './clip-box.ts';
import { type ClipPorts, type Gesture, makeClip } from './make-clip.ts';
import type { Outbox } from './outbox.ts';

export type KeepPorts = ClipPorts & {
  outbox: Pick<Outbox, 'put'>;
  /** This device's public clip key; made on first use. */
  clipKey(): Promise<Uint8Array>;
};

/** @returns the kept clip's id, `null` when there was nothing to keep. */
export async function keepClip(gesture: Gesture, ports: KeepPorts): Promise<string | null> {
  const [clip, clipKey] = await Promise.all([makeClip(gesture, ports), ports.clipKey()]);
  if (clip === null) return null;
  const { id, clippedAt } = clip;
  const { windowId } = gesture.page;
  await ports.outbox.put({ id, box: sealClip(clip, clipKey), clippedAt, windowId });
  return id;
}
