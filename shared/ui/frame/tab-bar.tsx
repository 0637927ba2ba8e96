import { tabs, useWay } from '../place.tsx';
import { useWords } from '../words/words.tsx';
import styles from './tab-bar.module.css';
import { tabIcons } from './tab-icons.ts';

/** The five parts of the notebook: a bar under a narrow screen, chips over a wide one. */
export function TabBar({ look }: { look: 'bar' | 'chips' }) {
  const { frame } = useWords();
  const { place, goTo } = useWay();
  return (
    <nav aria-label={frame.tabsLabel} className={styles[look]}>
      <div className={styles.tabs}>
        {tabs.map((tab) => {
          const Icon = tabIcons[tab];
          const current = place.tab === tab && place.sheet === null;
          return (
            <button
              key={tab}
              type="button"
              aria-current={current ? 'page' : undefined}
              data-tab={tab}
              onClick={() => goTo(tab)}
            >
              {look === 'bar' && <Icon aria-hidden className={styles.icon} />}
              {frame.tabs[tab]}
            </button>
          );
        })}
      </div>
    </nav>
  );
}
