import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { focusContent } from '../frame/focus-content.ts';
import type { Clip, ClipKind } from '../host.ts';
import { useWords, type Words } from '../words/words.tsx';
import styles from './capture-bar.module.css';
import { KeepIn } from './keep-in.tsx';
import { isNothing } from './land-clip.ts';
import type { AskedClip, useLanding } from './use-landing.ts';

type Landing = ReturnType<typeof useLanding>;

const kinds: readonly ClipKind[] = ['question', 'resource', 'note'];

/** One clip with all that is to be said and asked about it. */
export function AskingBar({ asked, landing }: { asked: AskedClip; landing: Landing }) {
  const words = useWords();
  const { capture } = words;
  const { clip } = asked;
  const { asking, canLand, destination, dismiss } = landing;
  const id = useId();
  const nothing = isNothing(clip);
  const close = () => {
    dismiss(clip.id);
    focusContent();
  };
  return (
    <section aria-labelledby={id} data-capture className={styles.bar}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {titleOf(asked, capture)}
        </h2>
        {asking.length > 1 && <span>{capture.waiting(asking.length - 1)}</span>}
      </div>
      {!nothing && (
        <p dir="auto" data-excerpt className={styles.excerpt}>
          {excerptOf(clip, words)}
        </p>
      )}
      {clip.shortfall !== null && (
        <p className={styles.said}>{capture.shortfalls[clip.shortfall]}</p>
      )}
      {!canLand && !nothing && <p className={styles.said}>{capture.readOnly}</p>}
      {destination.isAsked && !nothing && <KeepIn destination={destination} />}
      {canLand && !nothing && <Answers asked={asked} landing={landing} />}
      {/* Last for the keyboard: the first press must not throw away what was captured. */}
      <button type="button" className={styles.dismiss} onClick={close}>
        <X aria-hidden className={styles.icon} />
        <span className="unseen">{nothing ? words.common.close : capture.dismiss}</span>
      </button>
    </section>
  );
}

function Answers({ asked, landing }: { asked: AskedClip; landing: Landing }) {
  const { capture } = useWords();
  const [again, setAgain] = useState(false);
  const { clip, as, twin } = asked;
  if (twin !== undefined && !again) {
    return (
      <div className={styles.actions}>
        <button type="button" className={styles.first} onClick={() => landing.openTwin(asked)}>
          {capture.twin.open}
        </button>
        <button
          type="button"
          className={styles.action}
          onClick={() => (as === null ? setAgain(true) : landing.land(clip, as))}
        >
          {capture.twin.again}
        </button>
      </div>
    );
  }
  const answers = as === null ? kinds : [as];
  return (
    <div className={styles.actions}>
      {answers.map((kind, at) => (
        <button
          key={kind}
          type="button"
          // The button that had the focus has made room for this one.
          ref={again && at === 0 ? focus : undefined}
          className={as === null ? styles.action : styles.first}
          onClick={() => landing.land(clip, kind)}
        >
          {as === null ? capture.as[kind] : capture.keep}
        </button>
      ))}
    </div>
  );
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus();
}

export function titleOf({ clip, as, twin }: AskedClip, words: Words['capture']): string {
  if (isNothing(clip)) return words.titleNothing;
  if (twin !== undefined) return words.twin.title;
  return as === null ? words.title : words.titleAs[as];
}

function excerptOf({ quote, pictureUrl, title, url }: Clip, { capture, common }: Words): string {
  const text = quote.trim();
  if (pictureUrl !== '') return text ? capture.pictureOf(text) : capture.picture;
  return text ? common.quoteMarks(text) : capture.wholePage(title.trim() || url);
}
