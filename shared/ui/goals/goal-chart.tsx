/** A goal over the weeks: a line per person that differs by colour, dash and marker. */
import type { Goal } from '#shared/notebook/shape.ts';
import { useWords } from '../words/words.tsx';
import { type ChangeMark, changeMarks } from './change-marks.ts';
import { type ChartLine, markers, sidesteps, stretches, yAt } from './chart-lines.ts';
import styles from './goal-chart.module.css';
import { DASHES, Marker } from './marker.tsx';
import type { PlanEvent } from './plan-events.ts';
import { type Scale, scaleOf } from './scale.ts';

export function GoalChart(props: {
  goal: Goal;
  lines: readonly ChartLine[];
  weeks: readonly string[];
  events: readonly PlanEvent[];
}) {
  const { goal, lines, weeks, events } = props;
  const { format, goals } = useWords();
  const words = goals.chart;
  const scale = scaleOf(goal);
  const aside = sidesteps(lines);
  const changes = changeMarks(
    events.map(({ day }) => day),
    weeks,
  );
  const newest = format.list(lines.map(({ name, latest }) => words.line(name, scale.say(latest))));
  const aim = goal.scale === 'levels' ? words.expected : goal.target && words.target(goal.target);
  return (
    <figure className={styles.figure}>
      {/* Time runs to the right in every language, as on the axes that people know. */}
      <div
        role="img"
        aria-label={words.summary(goal.title, newest, aim || '')}
        dir="ltr"
        data-changes={changes.length > 0 || undefined}
        className={styles.chart}
      >
        <div aria-hidden className={styles.axis}>
          {scale.ticks.map((tick) => (
            <span key={tick}>{scale.say(tick)}</span>
          ))}
        </div>
        <svg aria-hidden className={styles.plot}>
          <Grid scale={scale} />
          <Changes changes={changes} />
          {lines.map((line) => (
            <Line key={line.memberId} line={line} scale={scale} />
          ))}
          {lines.map((line, at) => (
            <Markers key={line.memberId} line={line} scale={scale} aside={aside[at] ?? 0} />
          ))}
        </svg>
      </div>
      <figcaption aria-hidden className={styles.legend}>
        {lines.map(({ memberId, name, latest, kind, style }) => (
          <span key={memberId} data-tone={kind} className={styles.who}>
            <svg aria-hidden className={styles.key}>
              <Marker style={style} />
            </svg>
            {words.line(name, scale.say(latest))}
          </span>
        ))}
        {aim && (
          <span className={styles.target}>
            <svg aria-hidden className={styles.dots}>
              <line x1="0" x2="100%" y1="50%" y2="50%" className={styles.targetLine} />
            </svg>
            {aim}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Grid({ scale }: { scale: Scale }) {
  const across = (value: number, className: string | undefined) => {
    const y = `${yAt(value, scale)}%`;
    return <line key={value} x1="0" x2="100%" y1={y} y2={y} className={className} />;
  };
  return (
    <>
      {scale.ticks.map((tick) => across(tick, styles.grid))}
      {scale.aim !== null && across(scale.aim, styles.targetLine)}
    </>
  );
}

/** Numbered as in the list below the chart. */
function Changes({ changes }: { changes: readonly ChangeMark[] }) {
  return changes.map(({ x, label }) => (
    <g key={label} className={styles.change}>
      <line x1={`${x}%`} x2={`${x}%`} y1="-5" y2="100%" />
      <text x={`${x}%`} y="-8" textAnchor="middle">
        {label}
      </text>
    </g>
  ));
}

/** Stretched to the plot's shape; the strokes are not. */
function Line({ line, scale }: { line: ChartLine; scale: Scale }) {
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
      {stretches(line.values, scale).map((points) => (
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

function Markers(props: { line: ChartLine; scale: Scale; aside: number }) {
  const { line, scale, aside } = props;
  return markers(line.values, scale).map(({ x, y }) => (
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
