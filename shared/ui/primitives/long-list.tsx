/**
 * A list that may hold thousands: a stretch of it is shown, and more when its end comes near. Led to
 * an entry, the stretch begins there.
 */
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWay } from '../place.tsx';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Cards } from './cards.tsx';

/** How many more are shown at a time: about three screens. */
const STRIDE = 20;

type Stretch = { readonly from: number; readonly to: number };

/** What of a long list is shown now. `more` and `earlier` are null when that end is reached. */
export function useStretch<E extends { readonly id: string }>(items: readonly E[]) {
  const { place } = useWay();
  const [stretch, setStretch] = useState<Stretch>(() => around(items, place.entryId));
  const [ledBy, setLedBy] = useState(place);
  if (ledBy !== place) {
    setLedBy(place);
    if (!isShown(items, stretch, place.entryId)) setStretch(around(items, place.entryId));
  }
  const { from, to } = stretch;
  return {
    shown: items.slice(from, to),
    earlier: from === 0 ? null : () => setStretch({ from: Math.max(from - STRIDE, 0), to }),
    more: to >= items.length ? null : () => setStretch({ from, to: to + STRIDE }),
  };
}

function around(items: readonly { readonly id: string }[], entryId: string | null): Stretch {
  const at = entryId === null ? 0 : Math.max(indexOf(items, entryId), 0);
  return at < STRIDE ? { from: 0, to: at + STRIDE } : { from: at - 2, to: at + STRIDE };
}

function isShown(
  items: readonly { readonly id: string }[],
  { from, to }: Stretch,
  entryId: string | null,
): boolean {
  if (entryId === null) return true;
  const at = indexOf(items, entryId);
  return at === -1 || (at >= from && at < to);
}

function indexOf(items: readonly { readonly id: string }[], id: string): number {
  return items.findIndex((item) => item.id === id);
}

/** Cards of a long list under each other. */
export function LongList<E extends { readonly id: string }>(props: {
  items: readonly E[];
  card(item: E): ReactNode;
}) {
  const { shown, earlier, more } = useStretch(props.items);
  return (
    <Cards>
      <Earlier onShow={earlier} />
      {shown.map(props.card)}
      <More onShow={more} />
    </Cards>
  );
}

export function Earlier({ onShow }: { onShow: (() => void) | null }) {
  const { common } = useWords();
  return (
    onShow && (
      <div>
        <Button look="link" onClick={onShow}>
          {common.showEarlier}
        </Button>
      </div>
    )
  );
}

/** Shows more by itself when it comes near the screen; a button for whoever goes by keyboard. */
export function More({ onShow }: { onShow: (() => void) | null }) {
  const { common } = useWords();
  const foot = useRef<HTMLDivElement>(null);
  const show = useEffectEvent(() => onShow?.());
  const ended = onShow === null;
  useEffect(() => {
    const element = foot.current;
    if (element === null || ended) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: '600px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [ended]);
  return (
    onShow && (
      <div ref={foot}>
        <Button look="link" onClick={onShow}>
          {common.showMore}
        </Button>
      </div>
    )
  );
}
