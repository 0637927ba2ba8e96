import { nextSession } from '#shared/notebook/sessions.ts';
import { useNow } from '../clock.ts';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useCollection } from '../reading.ts';
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
          <h3 className={styles.part}>{words.until}</h3>
          <RichTextEditor
            key={`${session.id}/agreed`}
            collection="sessions"
            entryId={session.id}
            field="agreed"
            label={words.title}
            placeholder={words.untilPlaceholder}
            always
            bare
          />
          <h3 className={styles.part}>{words.howItWent}</h3>
          <RichTextEditor
            key={`${session.id}/how-it-went`}
            collection="sessions"
            entryId={session.id}
            field="how-it-went"
            label={words.howItWent}
            placeholder={words.howItWentPlaceholder}
            always
            bare
          />
        </>
      )}
    </aside>
  );
}
