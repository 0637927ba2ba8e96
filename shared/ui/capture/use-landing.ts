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
  // A clip is let go only when the notebook is on disk; until then it must not ask again.
  const [handled, setHandled] = useState<ReadonlySet<string>>(new Set());
  const waiting = useWatched(clips).filter(({ id }) => !handled.has(id));
  const [kept, setKept] = useState<ClipKind | null>(null);

  const letGo = async (clipId: string) => {
    setHandled((before) => new Set(before).add(clipId));
    try {
      await clips.done(clipId);
    } catch {
      // It stays in the outbox, and lands at the next opening in the very same entry.
    }
  };
  const land = (clip: Clip, as: ClipKind) => {
    const landed = landClip(notebook, clip, as);
    setKept(as);
    // Whoever is writing something else stays where they are.
    if (!isTyping()) way.goTo(landed.in, landed.id);
    void letGo(clip.id);
  };

  const decided = canWrite ? waiting.find(({ as }) => as !== null) : undefined;
  const landDecided = useEffectEvent(land);
  useEffect(() => {
    if (decided !== undefined && decided.as !== null) landDecided(decided, decided.as);
  }, [decided]);

  const asking = canWrite ? waiting.filter(({ as }) => as === null) : waiting;
  return { canWrite, kept, asking, land, dismiss: (clipId: string) => void letGo(clipId) };
}

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable ||
      activeElement.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}
