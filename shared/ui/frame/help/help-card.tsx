import { Phone } from 'lucide-react';
import { type HelpRegion, helpRegions } from '../../host.ts';
import { useHost } from '../../host-context.tsx';
import { Card } from '../../primitives/card.tsx';
import { SelectField } from '../../primitives/select-field.tsx';
import { useWatched } from '../../reading.ts';
import { useWords } from '../../words/words.tsx';
import { guessRegion } from './guess-region.ts';
import styles from './help.module.css';
import { helpLines } from './help-lines.ts';

/** Lines of 130 countries, by ThroughLine of New Zealand (lifeline-international.com, 2024). */
const DIRECTORY = 'findahelpline.com';

/** This is not for emergencies, and whom to call where the person is. */
export function HelpCard() {
  const { help: words, language } = useWords();
  const host = useHost();
  const { region: chosen } = useWatched(host.preferences);
  const region = chosen === 'auto' ? regionHere() : chosen;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const options = helpRegions
    .map((value) => ({ value: value as HelpRegion, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Card className={styles.help}>
      <p className={styles.first}>{words.notForEmergencies}</p>
      <p>{words.danger}</p>
      <ul className={styles.numbers}>
        {helpLines[region].map(({ number, kind, name, text }) => (
          <li key={number}>
            <a href={`tel:${number.replace(/[^\d*]/g, '')}`} className={styles.number}>
              <Phone aria-hidden className={styles.icon} />
              <strong>{number}</strong>
              <span>
                {[words.kinds[kind], name, text && words.text].filter(Boolean).join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {region === 'elsewhere' && <p>{words.elsewhere}</p>}
      <SelectField
        label={words.region}
        value={region}
        options={[...options, { value: 'elsewhere', label: words.otherCountry }]}
        onChoose={(value) => value !== '' && host.setPreferences({ region: value })}
      />
      <p>
        {words.moreLines}{' '}
        <a href={`https://${DIRECTORY}`} target="_blank" rel="noopener noreferrer">
          {DIRECTORY}
        </a>
      </p>
      <p>{words.urgent}</p>
    </Card>
  );
}

function regionHere(): HelpRegion {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return guessRegion(timeZone, navigator.languages);
}
