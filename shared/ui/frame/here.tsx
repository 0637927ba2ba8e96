import { Users } from 'lucide-react';
import { useMe, useMember } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { useOthersHere } from '../presence.tsx';
import { Badge } from '../primitives/badge.tsx';
import { useWords } from '../words/words.tsx';
import styles from './here.module.css';

/** Badges of who is here, me last; opens the page of people. */
export function Here() {
  const { frame, format } = useWords();
  const { openSheet } = useWay();
  const me = useMember(useMe());
  const others = useOthersHere();
  const here = me ? [...others, me] : others;
  const label = `${frame.openPeople}. ${frame.peopleHere(format.list(here.map(({ name }) => name)), '')}`;
  return (
    <button
      type="button"
      aria-label={label}
      className={styles.here}
      onClick={() => openSheet('people')}
    >
      {here.length === 0 && <Users aria-hidden className={styles.icon} />}
      {here.slice(-3).map((member) => (
        <Badge key={member.id} member={member} label="" />
      ))}
    </button>
  );
}
