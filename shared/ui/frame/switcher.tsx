import { BookOpen, ChevronDown, LifeBuoy, Link, Plus, Settings, Users } from 'lucide-react';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Menu, type MenuItem } from '../primitives/menu.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { useShelfWay } from './shelf-way.ts';
import styles from './switcher.module.css';

/** The notebook's name, which opens the way to everything around it. */
export function Switcher() {
  const { frame } = useWords();
  const { title } = useWatched(useNotebook().about);
  const { shelf, openId, open, startAnother, joinAnother } = useShelfWay();
  const { openSheet } = useWay();
  const others = shelf.notebooks
    .filter(({ notebookId }) => notebookId !== openId)
    .map(
      ({ notebookId, title: label }): MenuItem => ({
        label,
        icon: BookOpen,
        onChoose: () => open(notebookId),
      }),
    );
  return (
    <h1 className={styles.heading}>
      <Menu
        label={frame.switcher(title)}
        buttonClass={styles.button}
        button={
          <>
            <span className={styles.title}>{title}</span>
            <ChevronDown aria-hidden className={styles.chevron} />
          </>
        }
        items={[
          ...others,
          { label: frame.people, icon: Users, onChoose: () => openSheet('people') },
          { label: frame.settings, icon: Settings, onChoose: () => openSheet('settings') },
          { label: frame.help, icon: LifeBuoy, onChoose: () => openSheet('help') },
          { label: frame.newNotebook, icon: Plus, onChoose: startAnother },
          { label: frame.joinNotebook, icon: Link, onChoose: joinAnother },
        ]}
      />
    </h1>
  );
}
