import type { Member } from '#shared/notebook/shape.ts';
import { Badge } from '../primitives/badge.tsx';
import { classes } from '../primitives/classes.ts';
import { intoView } from '../primitives/into-view.ts';
import { useWords } from '../words/words.tsx';
import styles from './mention-list.module.css';

/** The names that are offered. The field keeps the focus; its keys move the choice. */
export function MentionList(props: {
  id: string;
  members: readonly Member[];
  active: number;
  onChoose(member: Member): void;
}) {
  const { id, members, active, onChoose } = props;
  const words = useWords().comments;
  return (
    <div ref={intoView} id={id} role="listbox" aria-label={words.people} className={styles.list}>
      {members.map((member, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
        <div
          key={member.id}
          ref={at === active ? intoView : undefined}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={classes(styles.option, at === active && styles.active)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(member)}
        >
          <Badge member={member} small />
          {member.name}
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}
