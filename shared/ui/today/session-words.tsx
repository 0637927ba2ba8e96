import type { Session } from '#shared/notebook/shape.ts';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { useWords } from '../words/words.tsx';
import styles from './session-words.module.css';

/** What everybody writes together about one session. */
export function SessionWords(props: {
  session: Session;
  /** The page is about them: editors are open at once. */
  always?: boolean;
}) {
  const { session, always = false } = props;
  const words = useWords().frame.agreed;
  return (
    <>
      <h3 className={styles.part}>{words.until}</h3>
      <RichTextEditor
        key={`${session.id}/agreed`}
        collection="sessions"
        entryId={session.id}
        field="agreed"
        label={words.until}
        placeholder={words.untilPlaceholder}
        always={always}
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
        always={always}
        bare
      />
    </>
  );
}
