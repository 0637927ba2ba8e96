import { useNow } from '../clock.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Card } from '../primitives/card.tsx';
import { useEntry } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { SessionWords } from './session-words.tsx';

/** The session that the person was led to, also one long past, with what was written about it. */
export function FoundSession() {
  const { today, format } = useWords();
  const now = useNow();
  const session = useEntry(useNotebook().sessions, useWay().place.entryId);
  if (session === undefined) return null;
  const when = session.startsAt === null ? '' : format.when(session.startsAt, now);
  return (
    <Card entryId={session.id}>
      <h3>{today.news.session(when)}</h3>
      <SessionWords session={session} />
    </Card>
  );
}
