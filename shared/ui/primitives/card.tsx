import type { ComponentProps } from 'react';
import styles from './card.module.css';
import { classes } from './classes.ts';

type CardProps = ComponentProps<'article'> & {
  /** Lets `useWay().goTo(tab, entryId)` bring the card into view. */
  entryId?: string;
  look?: 'raised' | 'sunk' | 'wash';
  /** For children that are rows with hairlines between them. */
  rows?: boolean;
};

export function Card({ entryId, look = 'raised', rows, className, ...rest }: CardProps) {
  return (
    <article
      {...rest}
      data-entry={entryId}
      className={classes(styles.card, styles[look], rows && styles.rows, className)}
    />
  );
}

/** A card's heading. */
export function CardTitle({ className, children, ...rest }: ComponentProps<'h3'>) {
  return (
    <h3 {...rest} className={classes(styles.title, className)}>
      {children}
    </h3>
  );
}

/** The smaller line under a title. */
export function Soft({ className, ...rest }: ComponentProps<'p'>) {
  return <p {...rest} className={classes(styles.soft, className)} />;
}
