import { Link, Plus, Redo2, Undo2 } from 'lucide-react';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { useWatched } from '../reading.ts';
import { useNews } from '../today/use-news.ts';
import { useWords } from '../words/words.tsx';
import { around, nameOf } from './around.ts';
import { useShelfWay } from './shelf-way.ts';
import styles from './sidebar.module.css';
import { useUndoActions } from './use-undo.ts';

/** The wide portal's left column: the notebooks, and the pages around the open one. */
export function Sidebar() {
  const words = useWords();
  const { frame } = words;
  const { shelf, openId, open, startAnother, joinAnother } = useShelfWay();
  const { place, openSheet } = useWay();
  const { title: openTitle } = useWatched(useNotebook().about);
  const { news } = useNews();
  const unread = useCanWrite() ? news.length : 0;
  const undoActions = useUndoActions();
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
        {undoActions.map(({ id, label, act }) => (
          <li key={id}>
            <button type="button" data-choice={id} className={styles.notebook} onClick={act}>
              {id === 'undo' ? (
                <Undo2 aria-hidden className={styles.icon} />
              ) : (
                <Redo2 aria-hidden className={styles.icon} />
              )}
              <span className={styles.name}>{label}</span>
            </button>
          </li>
        ))}
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
              <span className={styles.name}>{nameOf(words, sheet)}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
