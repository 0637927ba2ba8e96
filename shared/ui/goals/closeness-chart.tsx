/** "How close are we": a line per person that differs by colour, dash and marker. */
import { useId } from 'react';
import type { Goal } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { useWords } from '../words/words.tsx';
import { type ClosenessLine, markers, pointAt, sidesteps, stretches } from './closeness.ts';
import styles from './closeness-chart.module.css';
import { DASHES, Marker } from './marker.tsx';

export function ClosenessChart(props: { goal: Goal; lines: readonly ClosenessLine[] }) {
  const { goal, lines } = props;
  const words = useWords().goals.chart;
  const { format } = useWords();
  const aside = sidesteps(lines);
  const target = goal.target === null ? null : words.target(goal.target);
  const newest = format.list(lines.map(({ name, latest }) => words.line(name, latest)));
  return (
    <figure className={styles.figure}>
      {/* Time runs to the right in every language, as on the axes that people know. */}
      <div
        role="img"
        aria-label={words.summary(goal.title, newest, target ?? '')}
        dir="ltr"
        className={styles.chart}
      >
        <div aria-hidden className={styles.axis}>
          <span>{10}</span>
          <span>{5}</span>
          <span>{0}</span>
        </div>
        <svg aria-hidden className={styles.plot}>
          <Grid target={goal.target} />
          {lines.map((line) => (
            <Line key={line.memberId} line={line} />
          ))}
          {lines.map((line, at) => (
            <Markers key={line.memberId} line={line} aside={aside[at] ?? 0} />
          ))}
        </svg>
      </div>
      <figcaption aria-hidden className={styles.legend}>
        {lines.map(({ memberId, name, latest, kind, style }) => (
          <span key={memberId} data-tone={kind} className={styles.who}>
            <svg aria-hidden className={styles.key}>
              <Marker style={style} />
            </svg>
            {words.line(name, latest)}
          </span>
        ))}
        {target && (
          <span className={styles.target}>
            <svg aria-hidden className={styles.dots}>
              <line x1="0" x2="100%" y1="50%" y2="50%" className={styles.targetLine} />
            </svg>
            {target}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Grid({ target }: { target: number | null }) {
  return (
    <>
      {[0, 5, 10].map((value) => {
        const y = `${pointAt(0, 2, value).y}%`;
        return <line key={value} x1="0" x2="100%" y1={y} y2={y} className={styles.grid} />;
      })}
      {target !== null && (
        <line
          x1="0"
          x2="100%"
          y1={`${pointAt(0, 2, target).y}%`}
          y2={`${pointAt(0, 2, target).y}%`}
          className={styles.targetLine}
        />
      )}
    </>
  );
}

/** Stretched to the plot's shape; the strokes are not. */
function Line({ line }: { line: ClosenessLine }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      overflow="visible"
      data-tone={line.kind}
    >
      {stretches(line.values).map((points) => (
        <polyline
          key={points[0]?.x}
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          className={styles.line}
          strokeDasharray={DASHES[line.style]}
        />
      ))}
    </svg>
  );
}

function Markers({ line, aside }: { line: ClosenessLine; aside: number }) {
  return markers(line.values).map(({ x, y }) => (
    <svg
      key={x}
      aria-hidden
      x={`${x}%`}
      y={`${y}%`}
      width="1"
      height="1"
      overflow="visible"
      data-tone={line.kind}
    >
      <g transform={`translate(${-7 * aside} 0)`}>
        <Marker style={line.style} />
      </g>
    </svg>
  ));
}

/** The same numbers as a table, for everybody who prefers to read them. */
export function ClosenessTable(props: {
  lines: readonly ClosenessLine[];
  weeks: readonly string[];
}) {
  const { lines, weeks } = props;
  const { goals, format } = useWords();
  const now = useNow();
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-labelledby={id} tabIndex={0} className={styles.scroll}>
      <table className={styles.table}>
        <caption id={id} className="unseen">
          {goals.chart.numbers}
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
          {weeks.map((monday, week) => (
            <tr key={monday}>
              <th scope="row">{format.day(monday, now)}</th>
              {lines.map(({ memberId, values }) => (
                <td key={memberId}>{values[week] ?? goals.chart.notRated}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
