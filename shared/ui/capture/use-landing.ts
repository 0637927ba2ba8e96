/** Lands clips: those that know what they are and where to by themselves, the others when the person says. */
import { useEffect, useEffectEvent, useState } from 'react';
import { findTwin, type Kept } from '#shared/notebook/source.ts';
import { useShelfWay } from '../frame/shelf-way.ts';
import type { Clip, ClipKind, Clips } from '../host.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { useWatched } from '../reading.ts';
import { entryIdOf, findLanded, isNothing, type Landed, landClip } from './land-clip.ts';
import { useDestination } from './use-destination.ts';

/** A clip that waits for an answer. */
export type AskedClip = {
  readonly clip: Clip;
  /** What it was already said to become. */
  readonly as: ClipKind | null;
  /** What the notebook has of the very same passage. */
  readonly twin: Kept | undefined;
};

/** What landed last; the shortfall is what nobody was told while being asked. */
export type LandedClip = Pick<Clip, 'id' | 'shortfall'> & {
  readonly as: ClipKind;
  /** Where it lies, when the person was not led there. */
  readonly unseen: Landed | null;
};

export function useLanding(clips: Clips) {
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const way = useWay();
  const { carried, openId, open } = useShelfWay();
  const destination = useDestination();
  // A clip is let go only when the notebook is on disk; until then it must not ask again.
  const [handled, setHandled] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<LandedClip | null>(null);
  const waiting = useWatched(clips).filter(({ id }) => !handled.has(id));
  const { chosen } = destination;
  const isHere = chosen === null || chosen === openId;

  const letGo = async (clipId: string) => {
    setHandled((before) => new Set(before).add(clipId));
    try {
      await clips.done(clipId);
    } catch {
      // It stays in the outbox, and lands at the next opening in the very same entry.
    }
  };
  const landHere = (clip: Clip, as: ClipKind, shortfall: Clip['shortfall']) => {
    const landed = landClip(notebook, clip, as);
    // Whoever is writing something else stays where they are.
    const stays = isTyping();
    setLast({ id: clip.id, as, shortfall, unseen: stays ? landed : null });
    if (!stays) way.goTo(landed.in, landed.id);
    void letGo(clip.id);
  };

  const asked = (clip: Clip): AskedClip => {
    const as = carried?.clipId === clip.id ? carried.as : clip.as;
    const twin = isHere && canWrite ? findTwin(notebook, clip, entryIdOf(clip)) : undefined;
    return { clip, as, twin };
  };
  const isReady = ({ clip, as, twin }: AskedClip) => {
    if (!destination.isMeant || !canWrite) return false;
    // It landed before, and the app ended before it was let go.
    if (findLanded(notebook, clip) !== null) return true;
    return as !== null && twin === undefined && !isNothing(clip);
  };
  const all = waiting.map(asked);
  const ready = all.find(isReady)?.clip;
  const landReady = useEffectEvent((clip: Clip) => {
    const { as } = asked(clip);
    if (as === null) void letGo(clip.id);
    else landHere(clip, as, carried?.clipId === clip.id ? null : clip.shortfall);
  });
  useEffect(() => {
    if (ready !== undefined) landReady(ready);
  }, [ready]);

  return {
    destination,
    last,
    /** The newest first: it is what the person has before their eyes. */
    asking: all.filter((each) => !isReady(each)).reverse(),
    canLand: !isHere || canWrite,
    land(clip: Clip, as: ClipKind) {
      if (isHere) landHere(clip, as, null);
      // There the decision is taken up. If the app ends before, the clip waits in the outbox and asks.
      else open(chosen, { clipId: clip.id, as });
    },
    dismiss(clipId: string) {
      // “Kept as a note” after “Do not save” would be about another clip.
      setLast(null);
      void letGo(clipId);
    },
    openTwin({ clip, twin }: AskedClip) {
      setLast(null);
      if (twin) way.goTo(twin.in, twin.entry.id);
      void letGo(clip.id);
    },
  };
}

/** A field without a word in it holds nobody: it may only wait, as that of the last question does. */
function isTyping(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) return activeElement.value !== '';
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable ||
      activeElement.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}
