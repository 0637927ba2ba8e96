/** Pinned cards first, then the notes by day; of thousands only a stretch is made. */
import { type ReactNode, useMemo } from 'react';
import type { Note } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { startOfDay } from '../days.ts';
import { Button } from '../primitives/button.tsx';
import { Cards } from '../primitives/cards.tsx';
import { Earlier, More, useStretch } from '../primitives/long-list.tsx';
import { SectionHead } from '../primitives/page-head.tsx';
import { useWords } from '../words/words.tsx';
import { byDay, newestFirst, pinned } from './timeline.ts';

export function NoteTimeline(props: {
  notes: readonly Note[];
  /** Just made: shown whatever stretch is. */
  fresh: string | null;
  card(note: Note): ReactNode;
}) {
  const { notes, fresh, card } = props;
  const { format } = useWords();
  const now = useNow();
  const flat = useMemo(() => newestFirst(notes), [notes]);
  const { shown, earlier, more } = useStretch(flat);
  const made = shown.some(({ id }) => id === fresh)
    ? undefined
    : flat.find(({ id }) => id === fresh);
  return (
    <>
      <Pinned notes={notes} card={card} />
      {made && <Cards>{card(made)}</Cards>}
      <Earlier onShow={earlier} />
      {byDay(shown).map(({ day, notes: ofDay }) => (
        <section key={day}>
          <SectionHead title={capitalised(format.relative(startOfDay(day), now))} />
          <Cards>{ofDay.map(card)}</Cards>
        </section>
      ))}
      <More onShow={more} />
    </>
  );
}

function Pinned({ notes, card }: { notes: readonly Note[]; card(note: Note): ReactNode }) {
  const { notes: words, common } = useWords();
  const { shown, earlier, more } = useStretch(useMemo(() => pinned(notes), [notes]));
  if (shown.length === 0) return null;
  return (
    <section>
      <SectionHead title={words.pinned} />
      <Cards>
        <Earlier onShow={earlier} />
        {shown.map(card)}
        {/* Only when asked: more of these by themselves would push the days out of reach. */}
        {more && (
          <div>
            <Button look="link" onClick={more}>
              {common.showMore}
            </Button>
          </div>
        )}
      </Cards>
    </section>
  );
}

/** "today" at the head of a section. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
