/** The same numbers and changes as a table, for everybody who prefers to read them. */
import { Fragment, useId } from 'react';
import type { Goal } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { addDays } from '../days.ts';
import { useWords } from '../words/words.tsx';
import type { ChartLine } from './chart-lines.ts';
import styles from './goal-chart.module.css';
import type { PlanEvent } from './plan-events.ts';
import { scaleOf } from './scale.ts';
import { useEventWords } from './use-event-words.ts';

export function GoalTable(props: {
  goal: Goal;
  lines: readonly ChartLine[];
  weeks: readonly string[];
  events: readonly PlanEvent[];
}) {
  const { goal, lines, weeks, events } = props;
  const { goals, format } = useWords();
  const now = useNow();
  const say = useEventWords();
  const id = useId();
  const scale = scaleOf(goal);
  const changesOf = (monday: string) =>
    events
      .map((event, at) => ({ event, said: goals.changes.numbered(at + 1, say(event)) }))
      .filter(({ event: { day } }) => day >= monday && day < addDays(monday, 7))
      .map(({ said }) => said);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-labelledby={id} tabIndex={0} className={styles.scroll}>
      <table className={styles.table}>
        <caption id={id} className="unseen">
          {goals.chart.numbersOf(goal.title)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{goals.chart.week}</th>
            {lines.map(({ memberId, name }) => (
              <th key={memberId} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday, week) => {
            const changes = changesOf(monday);
            return (
              <Fragment key={monday}>
                <tr>
                  <th scope="row">{format.day(monday, now)}</th>
                  {lines.map(({ memberId, values }) => {
                    const value = values[week] ?? null;
                    return (
                      <td key={memberId}>
                        {value === null ? goals.chart.notRated : scale.say(value)}
                      </td>
                    );
                  })}
                </tr>
                {changes.length > 0 && (
                  <tr>
                    <th scope="row">{goals.changes.short}</th>
                    <td colSpan={Math.max(lines.length, 1)}>{changes.join(' ')}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
