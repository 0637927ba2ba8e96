/** The steps of a practice, or how a reward is praised: one text, written together. */
import type { Practice } from '#shared/notebook/shape.ts';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { useHasWords } from '../editor/use-has-words.ts';
import { useWords } from '../words/words.tsx';
import styles from './practice-card.module.css';

export function PracticeSteps(props: { practice: Practice; open: boolean; fresh: boolean }) {
  const { practice, open, fresh } = props;
  const words = useWords().practice;
  const hasWords = useHasWords(practice.id, 'steps');
  if (!hasWords && !open) return null;
  const { label, placeholder } = words.texts[practice.kind];
  return (
    <div className={styles.steps}>
      <p className={styles.label}>{label}</p>
      <RichTextEditor
        collection="practices"
        entryId={practice.id}
        field="steps"
        label={`${label}: ${practice.title}`}
        placeholder={placeholder}
        autoFocus={fresh && practice.kind === 'plan'}
        bare={!open}
      />
    </div>
  );
}
