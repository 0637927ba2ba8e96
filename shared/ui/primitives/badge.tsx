import { initials } from '#shared/notebook/members.ts';
import type { Member } from '#shared/notebook/shape.ts';
import styles from './badge.module.css';
import { classes } from './classes.ts';

/** A member's initials in the colour of who they are to the child. */
export function Badge(props: {
  member: Pick<Member, 'name' | 'kind'>;
  /** What is read out; the name unless told. Empty when the name stands beside it. */
  label?: string;
  small?: boolean;
  /** Fainter, for somebody who is not here now. */
  away?: boolean;
}) {
  const { member, label = member.name, small, away } = props;
  return (
    <span
      data-tone={member.kind}
      title={label || undefined}
      className={classes(styles.badge, small && styles.small, away && styles.away)}
    >
      <span aria-hidden data-initials={initials(member)} className={styles.initials} />
      {label && <span className="unseen">{label}</span>}
    </span>
  );
}
