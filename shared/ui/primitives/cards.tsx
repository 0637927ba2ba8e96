import type { ComponentProps } from 'react';
import styles from './cards.module.css';
import { classes } from './classes.ts';

/** Cards under each other. */
export function Cards({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes(styles.cards, className)} />;
}
