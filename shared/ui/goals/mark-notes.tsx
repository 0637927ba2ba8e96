/** What people last said about their number, each with their name and day. */
import type { Goal } from '#shared/notebook/shape.ts';
import { useNow, useToday } from '../clock.ts';
import { useCanWrite, useMember, useMemberName, useNotebook } from '../opened.tsx';
import { useWords } from '../words/words.tsx';
import { markOfWeek, weeksUpTo } from './chart-lines.ts';
import { latestNotes } from './latest-notes.ts';
import styles from './my-mark.module.css';
import { type Mark, scaleOf } from './scale.ts';
import { useMarks } from './use-goal-chart.ts';

export function MarkNotes({ goal }: { goal: Goal }) {
  const { me } = useNotebook();
  const marks = useMarks(goal);
  const today = useToday();
  const [monday = today] = weeksUpTo(today, 1);
  // My own of this week stands in the field where I write it.
  const writing = useCanWrite() && goal.status === 'active' && markOfWeek(marks, me, monday);
  const notes = latestNotes(marks, writing ? me : null);
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((mark) => (
        <MarkNote key={mark.key} goal={goal} mark={mark} />
      ))}
    </ul>
  );
}

function MarkNote({ goal, mark }: { goal: Goal; mark: Mark }) {
  const { goals, format } = useWords();
  const now = useNow();
  const name = useMemberName(mark.member);
  const kind = useMember(mark.member)?.kind ?? 'helper';
  const value = mark.value === null ? '' : scaleOf(goal).say(mark.value);
  return (
    <li>
      <strong data-tone={kind}>{goals.chart.line(name, value)}</strong>{' '}
      {goals.rate.said(mark.note.trim(), format.day(mark.day, now))}
    </li>
  );
}
