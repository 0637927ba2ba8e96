import { Fragment } from 'react';
import { useHost } from '../host-context.tsx';
import { useWay } from '../place.tsx';
import { Card } from '../primitives/card.tsx';
import { Sheet } from '../primitives/sheet.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './shortcuts.module.css';

const ctrl = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Each with the ways to press it; the keys of one way are pressed together. */
const rows = [
  { name: 'tabs', ways: [['1'], ['2'], ['3'], ['4'], ['5']], single: true },
  { name: 'search', ways: [['/']], single: true },
  { name: 'add', ways: [['N']], single: true },
  { name: 'help', ways: [['H']], single: true },
  { name: 'shortcuts', ways: [['?']], single: true },
  { name: 'undo', ways: [[ctrl, 'Z']], single: false },
  {
    name: 'redo',
    ways: [
      [ctrl, '⇧', 'Z'],
      [ctrl, 'Y'],
    ],
    single: false,
  },
  { name: 'escape', ways: [['Esc']], single: false },
] as const;

export function ShortcutsSheet() {
  const { shortcuts: words } = useWords();
  const { openSheet } = useWay();
  const { shortcuts } = useWatched(useHost().preferences);
  return (
    <Sheet title={words.title} onBack={() => openSheet(null)}>
      <p className={styles.intro}>{shortcuts ? words.intro : words.off}</p>
      <Card>
        <dl className={styles.rows}>
          {rows
            .filter(({ single }) => shortcuts || !single)
            .map(({ name, ways }) => (
              <div key={name} className={styles.row}>
                <dt>{words.keys[name]}</dt>
                <dd className={styles.ways}>
                  {ways.map((keys, at) => (
                    <Fragment key={keys.join('+')}>
                      {at > 0 && name === 'redo' && <span>{words.or}</span>}
                      <span className={styles.way}>
                        {keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </span>
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
      </Card>
    </Sheet>
  );
}
