/**
 * Leads to a goal that anyone could see and count: one question at a time, each with one example.
 * Enter goes on; all but the first may be skipped, and one may propose at any time.
 */
import { proposeGoal } from '#shared/notebook/goals.ts';
import { useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { useWords } from '../words/words.tsx';
import { BuilderQuestion } from './builder-question.tsx';
import styles from './goal-builder.module.css';
import { goalOf, isUnanswered, stepsOf, useGoalDraft } from './goal-draft.ts';

export function GoalBuilder(props: {
  /** @param whole whether every question was shown before */
  onProposed(goalId: string, whole: boolean): void;
  /** What was typed stays for the next time. */
  onClose(): void;
}) {
  const { onProposed, onClose } = props;
  const notebook = useNotebook();
  const { goals, common } = useWords();
  const words = goals.builder;
  const { draft, change, forget } = useGoalDraft();
  const steps = stepsOf(draft);
  const at = Math.max(steps.indexOf(draft.step), 0);
  const step = steps[at] ?? 'see';
  const last = step === 'whole';
  const skips = isUnanswered(draft, step);
  const ready = draft.title.trim() !== '';
  const go = (to: number) => change({ step: steps[to] ?? step });
  const propose = () => {
    const goalId = proposeGoal(notebook, goalOf(draft));
    forget();
    onProposed(goalId, last);
  };
  const next = () => {
    if (!ready) return;
    if (last) propose();
    else go(at + 1);
  };
  return (
    <form
      aria-label={words.name}
      className={styles.builder}
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
        // Browsers go on from every other field by themselves.
        if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
          event.preventDefault();
          next();
        }
      }}
    >
      <div className={styles.head}>
        <p className={styles.progress}>{words.progress(at + 1, steps.length)}</p>
        <Button look="link" onClick={onClose}>
          {words.later}
        </Button>
      </div>
      {/* A step of its own per key: its first field is where the person goes on. */}
      <div key={step} ref={goOnHere} className={styles.step}>
        <BuilderQuestion step={step} draft={draft} onChange={change} onNext={next} />
      </div>
      <div className={styles.foot}>
        <Button type="submit" look={skips ? 'soft' : 'primary'} disabled={!ready}>
          {last ? words.propose : skips ? words.skip : common.next}
        </Button>
        {at > 0 && (
          <Button look="quiet" onClick={() => go(at - 1)}>
            {common.back}
          </Button>
        )}
        {ready && !last && (
          <Button look="link" className={styles.now} onClick={propose}>
            {words.proposeNow}
          </Button>
        )}
        {last && (
          <Button look="link" className={styles.now} onClick={forget}>
            {words.startOver}
          </Button>
        )}
      </div>
    </form>
  );
}

function goOnHere(step: HTMLElement | null): void {
  const field =
    step?.querySelector<HTMLElement>('input:checked') ??
    step?.querySelector<HTMLElement>('textarea, input, select') ??
    step?.closest('form')?.querySelector<HTMLElement>('button[type=submit]');
  field?.focus();
}
