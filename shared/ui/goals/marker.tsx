/** The dashes and markers that tell the lines of a chart apart without colour. */
import styles from './goal-chart.module.css';

export const DASHES = [undefined, '6 4', '2 4', '10 3 2 3'] as const;
const SHAPES = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
  'M-4.5 -4.5h9v9h-9Z',
  'M0 -5.5L5.5 4.5h-11Z',
  'M0 -6L6 0L0 6L-6 0Z',
] as const;

/** Drawn around 0, 0. */
export function Marker({ style }: { style: number }) {
  return <path d={SHAPES[style]} className={styles.marker} />;
}
