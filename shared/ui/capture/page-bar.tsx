/**
 * What the notebook has from the page beside, in one quiet line that unfolds. It takes no room where
 * there is nothing, and may be hidden for a page.
 */
import { ChevronUp, X } from 'lucide-react';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { keptFrom, pageKey } from '#shared/notebook/source.ts';
import { focusContent } from '../frame/focus-content.ts';
import type { Pages } from '../host.ts';
import { useNotebook } from '../opened.tsx';
import { useCollection, useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './page-bar.module.css';

const PageList = lazy(async () => ({ default: (await import('./page-list.tsx')).PageList }));

export function PageBar({ pages }: { pages: Pages }) {
  const { fromPage: words } = useWords().capture;
  const beside = useWatched(pages.beside);
  const page = beside === null ? '' : pageKey(beside.url);
  const kept = useKeptFrom(beside?.url ?? '');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [unfolded, setUnfolded] = useState('');
  const id = useId();
  const shows = kept.length > 0 && !hidden.has(page);
  const open = unfolded === page;
  const hide = () => {
    setHidden(new Set(hidden).add(page));
    focusContent();
  };
  return (
    <>
      <p role="status" className="unseen">
        {shows && words.kept(kept.length)}
      </p>
      {shows && (
        <section aria-label={words.title} className={styles.bar}>
          <div className={styles.line}>
            <button
              type="button"
              aria-expanded={open}
              aria-controls={id}
              className={styles.unfold}
              onClick={() => setUnfolded(open ? '' : page)}
            >
              <ChevronUp aria-hidden className={styles.chevron} />
              {words.kept(kept.length)}
            </button>
            <button type="button" className={styles.close} onClick={hide}>
              <X aria-hidden className={styles.icon} />
              <span className="unseen">{words.close}</span>
            </button>
          </div>
          <div id={id} hidden={!open} className={styles.list}>
            <Suspense>{open && <PageList key={page} pages={pages} kept={kept} />}</Suspense>
          </div>
        </section>
      )}
    </>
  );
}

function useKeptFrom(url: string) {
  const notebook = useNotebook();
  const questions = useCollection(notebook.questions);
  const notes = useCollection(notebook.notes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader reads these two
  return useMemo(() => keptFrom(notebook, url), [notebook, url, questions, notes]);
}
