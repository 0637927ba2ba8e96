import { Link, Plus } from 'lucide-react';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { useWatched } from '../reading.ts';
import { useNews } from '../today/use-news.ts';
import { useWords } from '../words/words.tsx';
import { around } from './around.ts';
import { useShelfWay } from './shelf-way.ts';
import styles from './sidebar.module.css';

/** The wide portal's left column: the notebooks, and the pages around the open one. */
export function Sidebar() {
  const { frame } = useWords();
  const { shelf, openId, open, startAnother, joinAnother } = useShelfWay();
  const { place, openSheet } = useWay();
  const { title: openTitle } = useWatched(useNotebook().about);
  const unread = useNews().news.length;
  return (
    <aside className={styles.sidebar} aria-label={frame.notebooks}>
      <p className={styles.product}>{frame.product}</p>
      <p className={styles.label}>{frame.notebooks}</p>
      <ul>
        {shelf.notebooks.map(({ notebookId, title }) => (
          <li key={notebookId}>
            <button
              type="button"
              aria-current={notebookId === openId ? 'true' : undefined}
              className={styles.notebook}
              onClick={() => open(notebookId)}
            >
              <span className={styles.name}>
                {notebookId === openId ? openTitle || title : title}
              </span>
              {notebookId === openId && unread > 0 && (
                <span className={styles.count}>
                  <span aria-hidden>{unread}</span>
                  <span className="unseen">{frame.unread(unread)}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.more}>
        <Button look="link" icon={Plus} onClick={startAnother}>
          {frame.newNotebook}
        </Button>
        <Button look="link" icon={Link} onClick={joinAnother}>
          {frame.joinNotebook}
        </Button>
      </div>
      <ul className={styles.around}>
        {around.map(({ sheet, icon: Icon }) => (
          <li key={sheet}>
            <button
              type="button"
              aria-current={place.sheet === sheet ? 'page' : undefined}
              data-choice={sheet}
              className={styles.notebook}
              onClick={() => openSheet(sheet)}
            >
              <Icon aria-hidden className={styles.icon} />
              <span className={styles.name}>{frame[sheet]}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
