import styles from './header.module.css';
import { Here } from './here.tsx';
import { Switcher } from './switcher.tsx';
import { SyncSentence } from './sync-sentence.tsx';

/** Whose notebook this is, whether the work is safe, and who is here. */
export function Header() {
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <Switcher />
        <SyncSentence />
      </div>
      <Here />
    </header>
  );
}
