/** What a closed note of some kinds says besides its words. */
import type { Note } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { useNotebook } from '../opened.tsx';
import { Facts } from '../primitives/facts.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { DecisionOptions } from './decision-options.tsx';

/** @param part what stands before the words, or after them */
export function NoteFacts({ note, part }: { note: Note; part: 'before' | 'after' }) {
  const { notes: words, format } = useWords();
  const { fields } = words;
  const { childName } = useWatched(useNotebook().about);
  const now = useNow();
  const child = childName ? fields.childViewOf(childName) : fields.childView;
  if (note.kind === 'happened') {
    return part === 'before' ? (
      <Facts facts={[[fields.before, note.before]]} />
    ) : (
      <Facts facts={[[fields.after, note.after]]} />
    );
  }
  if (note.kind !== 'decision') return null;
  if (part === 'before') return <DecisionOptions note={note} />;
  return (
    <Facts
      facts={[
        [child, note.childView],
        [fields.reviewOn, note.reviewOn === null ? '' : format.day(note.reviewOn, now)],
      ]}
    />
  );
}
