import type { AnyEntry, CollectionName } from '#shared/notebook/shape.ts';
import type { Watched } from '#shared/notebook/watched.ts';
import { restoreEntry } from '#shared/notebook/write.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import styles from './put-away.module.css';

/** What was put away, at the foot of its screen, with the way back. */
export function PutAway<E extends AnyEntry>(props: {
  collection: CollectionName;
  all: Watched<readonly E[]>;
  /** Which of them; all unless told. */
  where?: (entry: E) => boolean;
  nameOf(entry: E): string;
}) {
  const { collection, all, where = () => true, nameOf } = props;
  const notebook = useNotebook();
  const { common } = useWords();
  const canWrite = useCanWrite();
  const away = useCollection(all).filter((entry) => entry.archivedAt !== null && where(entry));
  if (away.length === 0) return null;
  return (
    <div className={styles.away}>
      <Disclosure summary={common.archived(away.length)}>
        <ul className={styles.list}>
          {away.map((entry) => (
            <li key={entry.id} className={styles.row}>
              <span>{nameOf(entry)}</span>
              {canWrite && (
                <Button
                  look="link"
                  aria-label={`${common.restore}: ${nameOf(entry)}`}
                  onClick={() => restoreEntry(notebook, collection, entry.id)}
                >
                  {common.restore}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
