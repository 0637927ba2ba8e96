import { Phone } from 'lucide-react';
import { useWay } from '../place.tsx';
import { Card } from '../primitives/card.tsx';
import { Sheet } from '../primitives/sheet.tsx';
import { useWords } from '../words/words.tsx';
import styles from './help-sheet.module.css';

/** Always one press away: this is not for emergencies, and whom to call. */
export function HelpSheet() {
  const { openSheet } = useWay();
  const { frame } = useWords();
  return (
    <Sheet title={frame.helpCard.title} onBack={() => openSheet(null)}>
      <HelpCard />
    </Sheet>
  );
}

export function HelpCard() {
  const { helpCard: words } = useWords().frame;
  const numbers = [
    { number: words.emergency, label: words.emergencyLabel },
    { number: words.crisis, label: words.crisisLabel },
  ];
  return (
    <Card className={styles.help}>
      <p className={styles.first}>{words.notForEmergencies}</p>
      <p>{words.danger}</p>
      <ul className={styles.numbers}>
        {numbers.map(({ number, label }) => (
          <li key={number}>
            <a href={`tel:${number}`} className={styles.number}>
              <Phone aria-hidden className={styles.icon} />
              <strong>{number}</strong>
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>{words.elsewhere}</p>
      <p>{words.urgent}</p>
    </Card>
  );
}
