import { tabs, useWay } from '../place.tsx';
import { useWords } from '../words/words.tsx';
import styles from './tab-bar.module.css';
import { tabIcons } from './tab-icons.ts';

export function TabBar() {
  const { frame } = useWords();
  const { place, goTo } = useWay();
  return (
    <nav aria-label={frame.tabsLabel} className={styles.bar}>
      {tabs.map((tab) => {
        const Icon = tabIcons[tab];
        const current = place.tab === tab && place.sheet === null;
        return (
          <button
            key={tab}
            type="button"
            aria-current={current ? 'page' : undefined}
            className={styles.tab}
            onClick={() => goTo(tab)}
          >
            <Icon aria-hidden className={styles.icon} />
            {frame.tabs[tab]}
          </button>
        );
      })}
    </nav>
  );
}
