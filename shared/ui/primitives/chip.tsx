import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './chip.module.css';
import { classes } from './classes.ts';
import type { Tone } from './tone.ts';

type ChipProps = Omit<ComponentProps<'button'>, 'aria-pressed'> & {
  /** Leave out for a chip that only acts. */
  pressed?: boolean;
  /** Its colour when pressed. */
  tone?: Tone;
  icon?: LucideIcon;
};

/** A small round button that is on or off. */
export function Chip({
  pressed,
  tone = 'clinician',
  icon: Icon,
  className,
  children,
  ...rest
}: ChipProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={pressed}
      data-tone={pressed ? tone : 'plain'}
      className={classes(styles.chip, className)}
    >
      {Icon && <Icon aria-hidden className={styles.icon} />}
      {children}
    </button>
  );
}

/** A row of chips that wraps. */
export function Chips({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes(styles.row, className)} />;
}
