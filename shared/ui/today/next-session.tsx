import { CalendarCog } from 'lucide-react';
import { useState } from 'react';
import { askQuestion } from '#shared/notebook/questions.ts';
import { nextSession } from '#shared/notebook/sessions.ts';
import { useNow } from '../clock.ts';
import { useHost } from '../host-context.tsx';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { useCollection } from '../reading.ts';
import { useWide } from '../use-wide.ts';
import { useWords } from '../words/words.tsx';
import { AgendaList } from './agenda-list.tsx';
import styles from './next-session.module.css';
import { SessionDate } from './session-date.tsx';
import { SessionWords } from './session-words.tsx';
import { useAgenda } from './use-agenda.ts';

type Open = 'agenda' | 'add' | 'date' | null;

/** When we meet, what there is to talk about, and one line to add to it. */
export function NextSession() {
  const { today, format } = useWords();
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const now = useNow();
  const session = nextSession(useCollection(notebook.sessions), now);
  const agenda = useAgenda();
  // There they stand beside the screen.
  const { frame } = useHost();
  const wide = useWide() && frame === 'portal';
  const [open, setOpen] = useState<Open>(null);
  const toggle = (part: Open) => setOpen(open === part ? null : part);
  const questions = agenda.filter(({ kind }) => kind === 'question').length;
  const starts = session?.startsAt ?? null;
  const words = today.session;

  if (starts === null && !canWrite && agenda.length === 0) return null;
  return (
    <Card look="wash" data-entry={session?.id} className={styles.session}>
      <div className={styles.when}>
        <h3 className={styles.title}>
          {starts === null ? words.none : words.next(format.when(starts, now))}
        </h3>
        {starts !== null && canWrite && (
          <Button
            look="quiet"
            small
            iconOnly
            icon={CalendarCog}
            aria-expanded={open === 'date'}
            className={styles.change}
            onClick={() => toggle('date')}
          >
            {words.change}
          </Button>
        )}
      </div>
      {(starts !== null || agenda.length > 0) && (
        <p>{words.summary(questions, agenda.length - questions)}</p>
      )}
      {starts === null && agenda.length === 0 && <p className={styles.hint}>{words.noneHint}</p>}
      <div className={styles.actions}>
        {starts === null && canWrite && (
          <Button look="primary" aria-expanded={open === 'date'} onClick={() => toggle('date')}>
            {words.setDate}
          </Button>
        )}
        {(starts !== null || agenda.length > 0) && (
          <Button
            look={starts === null ? 'soft' : 'primary'}
            aria-expanded={open === 'agenda'}
            onClick={() => toggle('agenda')}
          >
            {open === 'agenda' ? words.closeAgenda : words.openAgenda}
          </Button>
        )}
        {starts !== null && canWrite && (
          <Button aria-expanded={open === 'add'} onClick={() => toggle('add')}>
            {words.addToAgenda}
          </Button>
        )}
      </div>
      {open === 'date' && <SessionDate session={session} onDone={() => setOpen(null)} />}
      {open === 'add' && (
        <InlineAdd
          label={words.addPlaceholder}
          draftKey="today/agenda"
          autoFocus
          onAdd={(text) => askQuestion(notebook, { text, status: 'for-session' })}
          onCancel={() => setOpen(null)}
        />
      )}
      {(open === 'agenda' || open === 'add') && <AgendaList items={agenda} />}
      {open === 'agenda' && session && !wide && <SessionWords session={session} />}
    </Card>
  );
}
