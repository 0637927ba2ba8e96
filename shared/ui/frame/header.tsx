import { classes } from '../primitives/classes.ts';
import styles from './header.module.css';
import { Here } from './here.tsx';
import { Switcher } from './switcher.tsx';
import { SyncSentence } from './sync-sentence.tsx';

/** Whose notebook this is, whether the work is safe, and who is here. */
export function Header({ wide }: { wide: boolean }) {
  return (
    <header className={classes(styles.header, wide && styles.wide)}>
      <div className={styles.names}>
        <Switcher wide={wide} />
        <SyncSentence />
      </div>
      <Here />
    </header>
  );
}
