/**
 * What the person asked to keep from a page, waiting to be told what it is. It takes room of its own
 * above the tabs, so that it never covers what is being typed.
 */
import { X } from 'lucide-react';
import { useEffect, useId } from 'react';
import type { ClipKind, Clips } from '../host.ts';
import { useWords } from '../words/words.tsx';
import styles from './capture-bar.module.css';
import { useLanding } from './use-landing.ts';

const kinds: readonly ClipKind[] = ['question', 'resource', 'note'];

export function CaptureBar({ clips }: { clips: Clips }) {
  const { capture: words, common } = useWords();
  const { canWrite, kept, asking, land, dismiss } = useLanding(clips);
  const [clip] = asking;
  const id = useId();
  useKeepTypingInView(clip !== undefined);
  return (
    <>
      <p role="status" className="unseen">
        {clip === undefined ? kept && words.kept[kept] : words.title}
      </p>
      {clip !== undefined && (
        <section key={clip.id} aria-labelledby={id} className={styles.bar}>
          <div className={styles.head}>
            <h2 id={id} className={styles.title}>
              {words.title}
            </h2>
            {asking.length > 1 && <span>{words.waiting(asking.length - 1)}</span>}
          </div>
          <p className={styles.excerpt}>
            {clip.quote.trim()
              ? common.quoteMarks(clip.quote.trim())
              : words.wholePage(clip.title.trim() || clip.url)}
          </p>
          {!canWrite && <p className={styles.excerpt}>{words.readOnly}</p>}
          <div className={styles.actions}>
            {canWrite &&
              kinds.map((as) => (
                <button
                  key={as}
                  type="button"
                  className={styles.action}
                  onClick={() => land(clip, as)}
                >
                  {words.as[as]}
                </button>
              ))}
            <button type="button" className={styles.dismiss} onClick={() => dismiss(clip.id)}>
              <X aria-hidden className={styles.icon} />
              <span className="unseen">{words.dismiss}</span>
            </button>
          </div>
        </section>
      )}
    </>
  );
}

/** The page above becomes shorter when the bar rises. */
function useKeepTypingInView(risen: boolean) {
  useEffect(() => {
    if (risen) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [risen]);
}
