import type { HostRefusal } from '../host.ts';
import { Button } from '../primitives/button.tsx';
import { useWords } from '../words/words.tsx';
import styles from './broken.module.css';
import { useShelfWay } from './shelf-way.ts';

/** A notebook, or the shelf itself, did not open: what happened, what is safe, what to do. */
export function Broken(props: { reason: HostRefusal; onAgain?: () => void }) {
  const { common, frame } = useWords();
  return (
    <main className={styles.broken}>
      <h1 className={styles.title}>{frame.broken.title}</h1>
      <p>{common.refusals[props.reason]}</p>
      {props.onAgain && (
        <>
          <Button look="primary" onClick={props.onAgain}>
            {frame.broken.again}
          </Button>
          <OtherNotebooks />
        </>
      )}
    </main>
  );
}

function OtherNotebooks() {
  const { frame } = useWords();
  const { shelf, openId, open, startAnother, joinAnother } = useShelfWay();
  const others = shelf.notebooks.filter(({ notebookId }) => notebookId !== openId);
  return (
    <section className={styles.others} aria-label={frame.broken.others}>
      {others.map(({ notebookId, title }) => (
        <Button key={notebookId} onClick={() => open(notebookId)}>
          {title}
        </Button>
      ))}
      <Button look="quiet" onClick={startAnother}>
        {frame.newNotebook}
      </Button>
      <Button look="quiet" onClick={joinAnother}>
        {frame.joinNotebook}
      </Button>
    </section>
  );
}
