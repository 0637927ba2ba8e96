/** What the marks of a month mean; whoever hears the days has it in their names. */
import { outcomes } from '#shared/notebook/shape.ts';
import { useWords } from '../words/words.tsx';
import styles from './month-legend.module.css';
import { looks } from './outcome-looks.ts';

export function MonthLegend() {
  const words = useWords().practice;
  return (
    <ul aria-hidden className={styles.legend}>
      {outcomes.map((outcome) => {
        const { icon: Icon, tone } = looks[outcome];
        return (
          <li key={outcome} data-tone={tone} className={styles.meaning}>
            <Icon className={styles.icon} />
            {words.outcomes[outcome]}
          </li>
        );
      })}
    </ul>
  );
}
