import type { Member } from '#shared/notebook/shape.ts';
import { useMe, useOpened } from '../opened.tsx';
import { useOthersHere } from '../presence.tsx';
import { Badge } from '../primitives/badge.tsx';
import { Confirm } from '../primitives/confirm.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useWords } from '../words/words.tsx';
import styles from './people.module.css';

export function MemberRow(props: {
  member: Member;
  /** Null where this person may not be removed by me. */
  remove: ((memberId: string) => Promise<void>) | null;
}) {
  const { member, remove } = props;
  const { people: words, common } = useWords();
  const { role } = useOpened();
  const isMe = useMe() === member.id;
  const here = useOthersHere().some(({ id }) => id === member.id);
  const attempt = useAttempt();
  const gone = member.removedAt !== null;
  const name = member.name || common.someone;
  const facts = [
    words.kinds[member.kind],
    isMe && words.roles[role],
    here && words.here,
    !member.joined && !gone && words.notYet,
    gone && words.gone,
  ];
  return (
    <div className={styles.member}>
      <Badge member={member} label="" away={gone || !member.joined} />
      <div>
        <p className={styles.name}>{isMe ? words.me(name) : name}</p>
        <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {remove && !gone && (
        <div className={styles.action}>
          <Confirm
            look="quiet"
            button={common.remove}
            label={words.removePerson(name)}
            question={member.joined ? words.removeSure(name) : words.withdrawSure(name)}
            yes={common.remove}
            busy={attempt.busy}
            error={attempt.error}
            onYes={() => attempt.run(() => remove(member.id))}
          />
        </div>
      )}
    </div>
  );
}
