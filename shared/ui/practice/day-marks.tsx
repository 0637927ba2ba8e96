/** What everybody noted for one day: a mark each, and the same in words. */
import { Star } from 'lucide-react';
import type { Member, PracticeLogLine } from '#shared/notebook/shape.ts';
import { classes } from '../primitives/classes.ts';
import type { Words } from '../words/words.tsx';
import styles from './day-marks.module.css';
import { looks } from './outcome-looks.ts';

const STAR = { icon: Star, tone: 'win' } as const;

export function DayMarks(props: {
  lines: readonly PracticeLogLine[];
  /** Every mark is a star. */
  stars: boolean;
  /** Many days are shown. */
  small?: boolean;
}) {
  const { lines, stars, small } = props;
  return lines.map((line) => {
    const { icon: Icon, tone } = stars ? STAR : looks[line.outcome];
    return (
      <span
        key={line.key}
        aria-hidden
        data-tone={tone}
        className={classes(styles.mark, small && styles.small)}
      >
        <Icon className={classes(styles.icon, Icon === Star && styles.filled)} />
      </span>
    );
  });
}

/** "Tuesday. Ana: Did it and Luis: Hard day" */
export function sayDay(
  day: string,
  lines: readonly PracticeLogLine[],
  members: readonly Member[],
  { practice, common, format }: Words,
  stars: boolean,
): string {
  const said = lines.map(({ member, outcome }) =>
    practice.personDid(
      members.find(({ id }) => id === member)?.name || common.someone,
      stars ? practice.rewards.star : practice.outcomes[outcome],
    ),
  );
  return practice.dayLabel(day, said.length === 0 ? practice.gap : format.list(said));
}
