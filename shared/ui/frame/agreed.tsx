import { nextSession } from '#shared/notebook/sessions.ts';
import { useNow } from '../clock.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useCollection } from '../reading.ts';
import { SessionWords } from '../today/session-words.tsx';
import { useWords } from '../words/words.tsx';
import styles from './agreed.module.css';

/** The wide portal's right column: what everybody writes together about the next session. */
export function Agreed() {
  const { frame } = useWords();
  const words = frame.agreed;
  const session = nextSession(useCollection(useNotebook().sessions), useNow());
  const canWrite = useCanWrite();
  return (
    <aside className={styles.agreed} aria-labelledby="agreed">
      <h2 id="agreed" className={styles.title}>
        {words.title}
      </h2>
      {session === undefined ? (
        <p className={styles.soft}>{words.noSession}</p>
      ) : (
        <>
          {canWrite && <p className={styles.soft}>{words.everybody}</p>}
          <SessionWords session={session} always />
        </>
      )}
    </aside>
  );
}
