import { FileText, KeyRound, PhoneCall } from 'lucide-react';
import { useWords } from '../words/words.tsx';
import styles from './onboarding.module.css';

/** What everybody must have read once before they write. */
export function GoodToKnow() {
  const { onboarding: words } = useWords();
  const facts = [
    { icon: FileText, text: words.recordText },
    { icon: PhoneCall, text: words.recordEmergency },
    { icon: KeyRound, text: words.recordLoss },
  ];
  return (
    <ul className={styles.facts}>
      {facts.map(({ icon: Icon, text }) => (
        <li key={text}>
          <Icon aria-hidden className={styles.factIcon} />
          {text}
        </li>
      ))}
    </ul>
  );
}
