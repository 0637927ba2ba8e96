import { useState } from 'react';
import { editSession, planSession } from '#shared/notebook/sessions.ts';
import type { Session } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { addDays, dayOf } from '../days.ts';
import { useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Field } from '../primitives/field.tsx';
import { useWords } from '../words/words.tsx';
import styles from './session-date.module.css';

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Sets or moves the next session, inline. */
export function SessionDate(props: { session: Session | undefined; onDone(): void }) {
  const { session, onDone } = props;
  const { common, today } = useWords();
  const notebook = useNotebook();
  const now = useNow();
  const [when, setWhen] = useState(() =>
    localMinute(session?.startsAt ?? null, `${addDays(dayOf(now), 7)}T16:00`),
  );
  const [place, setPlace] = useState(session?.place ?? '');
  const startsAt = new Date(when).getTime();

  const save = () => {
    if (Number.isNaN(startsAt)) return;
    if (session) editSession(notebook, session.id, { startsAt, place: place.trim() });
    else planSession(notebook, startsAt, place.trim());
    onDone();
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        type="datetime-local"
        required
        label={today.session.date}
        value={when}
        hint={startsAt < now - DAY && today.session.past}
        onText={setWhen}
      />
      <Field
        label={today.session.place}
        placeholder={today.session.placeHint}
        value={place}
        onText={setPlace}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={Number.isNaN(startsAt)}>
          {common.save}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What a `datetime-local` field holds: `2026-11-27T16:30` on the reader's own clock. */
function localMinute(at: number | null, otherwise: string): string {
  if (at === null) return otherwise;
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${dayOf(at)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
