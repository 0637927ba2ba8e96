/** Lands clips: those that know what they are by themselves, the others when the person says. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { Clip, ClipKind, Clips } from '../host.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { useWatched } from '../reading.ts';
import { landClip } from './land-clip.ts';

export function useLanding(clips: Clips) {
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const way = useWay();
  const waiting = useWatched(clips);
  const [kept, setKept] = useState<{ as: ClipKind; clipId: string } | null>(null);

  const land = (clip: Clip, as: ClipKind) => {
    const landed = landClip(notebook, clip, as);
    setKept({ as, clipId: clip.id });
    // Whoever is writing something else stays where they are.
    if (!isTyping()) way.goTo(landed.in, landed.id);
    forget(clip.id);
  };
  const forget = (clipId: string) => void clips.done(clipId);

  const landDecided = useEffectEvent(land);
  useEffect(() => {
    if (!canWrite) return;
    for (const clip of waiting) if (clip.as !== null) landDecided(clip, clip.as);
  }, [waiting, canWrite]);

  const asking = canWrite ? waiting.filter(({ as }) => as === null) : waiting;
  return { canWrite, kept, asking, land, dismiss: forget };
}

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable ||
      activeElement.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}
