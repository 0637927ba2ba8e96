import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/words.tsx';
import styles from './sheet.module.css';

/** A page over the tabs, with a way back. Takes the focus, so that readers hear where they are. */
export function Sheet(props: {
  title: string;
  /** The heading of the whole page, where nothing stands above it. */
  alone?: boolean;
  onBack?: () => void;
  children: ReactNode;
}) {
  const Heading = props.alone ? 'h1' : 'h2';
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={styles.sheet}
      aria-label={props.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onBack?.();
      }}
    >
      <div className={styles.head}>
        {props.onBack && (
          <button type="button" className={styles.back} onClick={props.onBack}>
            <ArrowLeft aria-hidden className={styles.icon} />
            <span className="unseen">{words.common.back}</span>
          </button>
        )}
        <Heading ref={heading} tabIndex={-1} className={styles.title}>
          {props.title}
        </Heading>
      </div>
      {props.children}
    </section>
  );
}
