import { Link2 } from 'lucide-react';
import { Fragment, type MouseEvent } from 'react';
import { withFragment } from '#shared/notebook/passage.ts';
import type { Question } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { hostOf } from '../primitives/host-of.ts';
import { inOrder } from '../primitives/in-order.ts';
import { useWords } from '../words/words.tsx';
import { PassageSaid } from './passage-said.tsx';
import styles from './source-link.module.css';
import { type PassageFields, usePassage } from './use-passage.ts';

type Source = PassageFields &
  Pick<Question, 'sourceTitle' | 'sourceSite' | 'sourceAuthor' | 'sourceDay'>;

/**
 * The page that words were taken from, which is told nothing about where its reader comes from. In the
 * panel a press goes to the passage in the page beside; any other way of opening it is the browser's.
 */
export function SourceLink(props: {
  source: Source;
  /** What the card is called: a title is not said twice. */
  named?: string;
}) {
  const { source, named = '' } = props;
  const { questions } = useWords();
  const way = usePassage(source);
  const parts = useParts(source, named);
  const { sourceUrl: url, anchor } = source;
  if (parts.length === 0) return null;
  const onClick = (event: MouseEvent) => {
    const plainly = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (way === null || !plainly || event.button !== 0) return;
    event.preventDefault();
    way.show();
  };
  return (
    <div>
      <p className={styles.source}>
        <Link2 aria-hidden className={styles.icon} />
        {url === null ? (
          <span>
            <Parts parts={parts} />
          </span>
        ) : (
          <a
            href={withFragment(url, anchor?.fragment ?? '')}
            target="_blank"
            rel="noopener noreferrer"
            className={styles.link}
            onClick={onClick}
          >
            <Parts parts={parts} />
            <span className="unseen">{` (${questions.opens})`}</span>
          </a>
        )}
      </p>
      {way !== null && url !== null && <PassageSaid way={way} url={url} />}
    </div>
  );
}

/** Title, site, author and day: those that are known, each once. */
function useParts(source: Source, named: string): readonly string[] {
  const { format } = useWords();
  const now = useNow();
  const { sourceUrl, sourceTitle, sourceSite, sourceAuthor, sourceDay } = source;
  const title = sourceTitle.trim();
  const site = sourceSite.trim() || (sourceUrl === null ? '' : hostOf(sourceUrl));
  const day = sourceDay === null ? '' : format.date(sourceDay, now);
  return [title === named ? '' : title, site, sourceAuthor.trim(), day].filter(
    (part, at, all) => part !== '' && all.indexOf(part) === at,
  );
}

/** Each in its own direction: an Arabic title does not turn the English author around. */
function Parts({ parts }: { parts: readonly string[] }) {
  return inOrder(parts).map(({ key, part }) => (
    <Fragment key={key}>
      {key > 0 && ' · '}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}
