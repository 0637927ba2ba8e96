import type { ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { Sheet } from '../primitives/sheet.tsx';
import { useWords } from '../words/words.tsx';
import styles from './onboarding.module.css';

/** One short question, one button. Enter goes on. */
export function Step(props: {
  title: string;
  onBack?: (() => void) | undefined;
  /** What the button says; "Next" unless told. */
  go?: string;
  ready: boolean;
  error?: string | null;
  onGo(): void;
  children: ReactNode;
}) {
  const { common } = useWords();
  const { title, onBack, go = common.next, ready, error, onGo, children } = props;
  return (
    <main className={styles.page}>
      <Sheet key={title} alone title={title} {...(onBack && { onBack })}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) onGo();
          }}
        >
          {children}
          <p role="alert" className={styles.error}>
            {error}
          </p>
          <Button type="submit" look="primary" wide disabled={!ready}>
            {go}
          </Button>
        </form>
      </Sheet>
    </main>
  );
}
