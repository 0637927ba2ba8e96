import { useEffect, useState } from 'react';
import type { Kept } from '#shared/notebook/source.ts';
import { tabIcons } from '../frame/tab-icons.ts';
import type { Pages } from '../host.ts';
import { noteLooks } from '../notes/note-looks.ts';
import { noteName } from '../notes/note-name.ts';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { questionName } from '../questions/question-name.ts';
import { useWords, type Words } from '../words/words.tsx';
import styles from './page-bar.module.css';
import { PassageSaid } from './passage-said.tsx';
import { passageOf, usePassage } from './use-passage.ts';

/** Each thing that was kept from the page: the way to its card, and to its place on the page. */
export function PageList({ pages, kept }: { pages: Pages; kept: readonly Kept[] }) {
  const gone = useGone(pages, kept);
  return (
    <ul>
      {kept.map((each) => (
        <KeptLine key={each.entry.id} kept={each} gone={gone.has(each.entry.id)} />
      ))}
    </ul>
  );
}

function KeptLine({ kept, gone }: { kept: Kept; gone: boolean }) {
  const words = useWords();
  const { fromPage } = words.capture;
  const { goTo } = useWay();
  const { entry } = kept;
  const way = usePassage(entry);
  const Icon = kept.in === 'notes' ? noteLooks[kept.entry.kind].icon : tabIcons.questions;
  const said = nameOf(kept, words);
  return (
    <li className={styles.kept}>
      <button type="button" className={styles.entry} onClick={() => goTo(kept.in, entry.id)}>
        <Icon aria-hidden className={styles.kind} />
        <span dir="auto" data-excerpt className={styles.excerpt}>
          {said}
        </span>
      </button>
      {gone && <p className={styles.gone}>{fromPage.gone}</p>}
      {!gone && way !== null && (
        <div className={styles.show}>
          <Button look="link" aria-label={fromPage.showThat(said)} onClick={way.show}>
            {fromPage.show}
          </Button>
          <PassageSaid way={way} url={entry.sourceUrl ?? ''} />
        </div>
      )}
    </li>
  );
}

/** The words that were kept: they are what one sees on the page. */
function nameOf(kept: Kept, words: Words): string {
  const quote = kept.entry.quote.replaceAll(/\s+/g, ' ').trim();
  if (quote !== '') {
    const isPicture = kept.entry.pictureUrl !== null;
    return isPicture ? words.capture.pictureOf(quote) : words.common.quoteMarks(quote);
  }
  if (kept.in === 'notes') return noteName(kept.entry, words);
  return questionName(kept.entry, words);
}

const NONE: ReadonlySet<string> = new Set();

/** Looked for once for what is shown now. */
function useGone(pages: Pages, kept: readonly Kept[]): ReadonlySet<string> {
  const [gone, setGone] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    const sources = kept.flatMap(({ entry }) => passageOf(entry) ?? []);
    pages.findGone(sources).then(
      (found) => {
        if (wanted) setGone(found);
      },
      // Whoever cannot look says nothing about what stands there.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [pages, kept]);
  return gone;
}
