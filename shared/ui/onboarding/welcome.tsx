import { BookOpen, Link, Lock, type LucideIcon, Sparkles } from 'lucide-react';
import { WaitingLine } from '../capture/waiting-line.tsx';
import { useHost } from '../host-context.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useWords } from '../words/words.tsx';
import styles from './onboarding.module.css';
import type { Way } from './onboarding.tsx';

export function Welcome(props: { onChoose(way: Way): void; onSettled(notebookId: string): void }) {
  const { onboarding: words, frame } = useWords();
  const host = useHost();
  const example = useAttempt();
  return (
    <main className={styles.page}>
      <p className={styles.product}>{frame.product}</p>
      <h1 className={styles.title}>{words.welcome}</h1>
      <p className={styles.lead}>{words.promise}</p>
      {host.clips && <WaitingLine clips={host.clips} />}
      <div className={styles.doors}>
        <Door
          icon={BookOpen}
          title={words.start}
          hint={words.startHint}
          first
          onOpen={() => props.onChoose('start')}
        />
        <Door
          icon={Link}
          title={words.join}
          hint={words.joinHint}
          onOpen={() => props.onChoose('join')}
        />
        <Door
          icon={Sparkles}
          title={words.example}
          hint={words.exampleHint}
          disabled={example.busy}
          onOpen={() => example.run(async () => props.onSettled(await host.startExample()))}
        />
      </div>
      <p role="alert" className={styles.error}>
        {example.error}
      </p>
      <p className={styles.promise}>
        <Lock aria-hidden className={styles.lock} />
        {words.private}
      </p>
    </main>
  );
}

function Door(props: {
  icon: LucideIcon;
  title: string;
  hint: string;
  first?: boolean;
  disabled?: boolean;
  onOpen(): void;
}) {
  const { icon: Icon, title, hint, first, disabled, onOpen } = props;
  return (
    <button
      type="button"
      disabled={disabled}
      data-first={first}
      className={styles.door}
      onClick={onOpen}
    >
      <Icon aria-hidden className={styles.icon} />
      <span>
        <span className={styles.doorTitle}>{title}</span>
        <span className={styles.doorHint}>{hint}</span>
      </span>
    </button>
  );
}
