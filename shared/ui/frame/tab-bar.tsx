import { useCanWrite } from '../opened.tsx';
import { tabs, useWay } from '../place.tsx';
import { countByTab, useNews } from '../today/use-news.ts';
import { useWords } from '../words/words.tsx';
import styles from './tab-bar.module.css';
import { tabIcons } from './tab-icons.ts';

/** The five parts of the notebook: a bar under a narrow screen, chips over a wide one. */
export function TabBar({ look }: { look: 'bar' | 'chips' }) {
  const { frame } = useWords();
  const { place, goTo } = useWay();
  const { news } = useNews();
  // Who may only read cannot say "seen": a count that never goes away tells nothing.
  const counts = useCanWrite() ? countByTab(news) : {};
  return (
    <nav aria-label={frame.tabsLabel} className={styles[look]}>
      <div className={styles.tabs}>
        {tabs.map((tab) => {
          const Icon = tabIcons[tab];
          const unread = counts[tab] ?? 0;
          const current = place.tab === tab && place.sheet === null;
          return (
            <button
              key={tab}
              type="button"
              aria-current={current ? 'page' : undefined}
              aria-label={unread > 0 ? frame.tabWithNews(frame.tabs[tab], unread) : undefined}
              data-tab={tab}
              onClick={() => goTo(tab)}
            >
              {look === 'bar' && <Icon aria-hidden className={styles.icon} />}
              {frame.tabs[tab]}
              {unread > 0 && (
                <span data-count={unread > 99 ? '99+' : unread} className={styles.count} />
              )}
            </button>
          );
        })}
      </div>
    </nav>
  );
}
