import {
  Archive,
  CalendarDays,
  Flag,
  House,
  type LucideIcon,
  MessageCircleQuestionMark,
  MessageSquare,
  NotebookText,
} from 'lucide-react';
import { memo } from 'react';
import { type Piece, readPiece } from '#shared/notebook/texts.ts';
import { markRead } from '#shared/notebook/visits.ts';
import { noteLooks } from '../notes/note-looks.ts';
import { noteName } from '../notes/note-name.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Byline } from '../primitives/byline.tsx';
import { Pill } from '../primitives/pill.tsx';
import { questionName } from '../questions/question-name.ts';
import { homes } from '../today/use-news.ts';
import { useWords, type Words } from '../words/words.tsx';
import { highlight, snippet, wantedOf } from './highlight.ts';
import styles from './search.module.css';
import type { Hit } from './search-index.ts';

const icons: Record<Piece['home']['collection'], LucideIcon> = {
  goals: Flag,
  questions: MessageCircleQuestionMark,
  practices: House,
  notes: NotebookText,
  sessions: CalendarDays,
};

/** One place where the words occur; pressed, it leads there. */
export const SearchResult = memo(function SearchResult({
  hit,
  query,
}: {
  hit: Hit;
  query: string;
}) {
  const words = useWords();
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const { goTo } = useWay();
  const piece = readPiece(notebook, hit.name);
  if (piece === null) return null;
  const { home, kind, away, by, at, title, texts } = piece;
  const { collection, entryId } = home;
  const entry = notebook[collection].get(entryId);
  const note = collection === 'notes' ? notebook.notes.get(entryId) : undefined;
  const wanted = wantedOf(query, hit.found);
  const name = title || nameOf(words, piece, notebook);
  const shown = title === '' ? texts : texts.slice(1);
  const found = snippet(shown.length > 0 ? shown : [''], wanted);
  // The small print is worth its line when it has the words.
  const says = title === '' || found.some((part) => part.hit);
  const Icon =
    kind === 'comments' ? MessageSquare : note ? noteLooks[note.kind].icon : icons[collection];
  const open = () => {
    if (canWrite && !away) markRead(notebook, entryId, Math.max(entry?.changedAt ?? 0, at));
    if (away) goTo(homes[collection]);
    else goTo(homes[collection], entryId);
  };
  return (
    <li>
      <button type="button" className={styles.result} onClick={open}>
        <Icon aria-hidden className={styles.icon} />
        <span className={styles.body}>
          <span className={styles.name}>
            <Marked parts={highlight(name, wanted)} />
          </span>
          {says && (
            <span className={styles.snippet}>
              <Marked parts={found} />
            </span>
          )}
          <span className={styles.facts}>
            <Byline memberId={by} at={at}>
              {words.search.kinds[kind]}
            </Byline>
            {away && <Pill icon={Archive}>{words.search.away}</Pill>}
          </span>
        </span>
      </button>
    </li>
  );
});

function Marked({ parts }: { parts: ReturnType<typeof highlight> }) {
  // Parts have no identity of their own: their place is their key, and they hold no state.
  return parts.map(({ text, hit }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    hit ? <mark key={at}>{text}</mark> : text,
  );
}

/** What the entry is called that a piece without a name belongs to. */
function nameOf(words: Words, { home }: Piece, notebook: ReturnType<typeof useNotebook>): string {
  const { collection, entryId } = home;
  switch (collection) {
    case 'goals':
    case 'practices':
      return notebook[collection].get(entryId)?.title ?? '';
    case 'questions': {
      const question = notebook.questions.get(entryId);
      return question ? questionName(question, words) : '';
    }
    case 'notes': {
      const note = notebook.notes.get(entryId);
      return note ? noteName(note, words) : '';
    }
    case 'sessions': {
      const startsAt = notebook.sessions.get(entryId)?.startsAt ?? null;
      const when = startsAt === null ? '' : words.format.when(startsAt, Date.now());
      return [words.search.session, when].filter(Boolean).join(' · ');
    }
  }
}
