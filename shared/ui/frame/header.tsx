import { LifeBuoy, Search } from 'lucide-react';
import { useHost } from '../host-context.tsx';
import { useWay } from '../place.tsx';
import { classes } from '../primitives/classes.ts';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './header.module.css';
import { HeaderButton } from './header-button.tsx';
import { Here } from './here.tsx';
import { Switcher } from './switcher.tsx';
import { SyncSentence } from './sync-sentence.tsx';

/** Whose notebook this is, whether the work is safe, and at every time: search, help, who is here. */
export function Header({ wide }: { wide: boolean }) {
  const { search, help } = useWords();
  const { place, openSheet } = useWay();
  const { shortcuts } = useWatched(useHost().preferences);
  const toggle = (sheet: 'search' | 'help') => openSheet(place.sheet === sheet ? null : sheet);
  return (
    <header className={classes(styles.header, wide && styles.wide)}>
      <Switcher wide={wide} />
      <div className={styles.tools}>
        <HeaderButton
          icon={Search}
          label={search.title}
          data-choice="search"
          aria-keyshortcuts={shortcuts ? '/' : undefined}
          aria-current={place.sheet === 'search' ? 'page' : undefined}
          onClick={() => toggle('search')}
        />
        <Here />
        {/* Outermost, so that it stays in its corner whoever comes and goes. */}
        <HeaderButton
          icon={LifeBuoy}
          label={help.title}
          data-choice="help"
          aria-keyshortcuts={shortcuts ? 'h' : undefined}
          aria-current={place.sheet === 'help' ? 'page' : undefined}
          onClick={() => toggle('help')}
        />
      </div>
      <SyncSentence />
    </header>
  );
}
