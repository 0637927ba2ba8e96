/** A new practice: what kind, and one line. The rest is filled in on its card. */
import { useState } from 'react';
import { planPractice } from '#shared/notebook/practice.ts';
import { type Practice, practiceKinds } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { Soft } from '../primitives/card.tsx';
import { Choice } from '../primitives/choice.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { useWords } from '../words/words.tsx';
import styles from './practice-card.module.css';

export const NEW_PRACTICE_DRAFT = 'practice/new';

export function NewPractice(props: { onAdded(practiceId: string): void; onCancel(): void }) {
  const notebook = useNotebook();
  const words = useWords().practice;
  const [kind, setKind] = useState<Practice['kind']>('plan');
  return (
    <div className={styles.card}>
      <InlineAdd
        label={words.addLabel}
        draftKey={NEW_PRACTICE_DRAFT}
        onAdd={(title) => props.onAdded(planPractice(notebook, { title, kind }))}
        onCancel={props.onCancel}
        autoFocus
      />
      <div>
        <Choice<Practice['kind']>
          label={words.kind}
          labelUnseen
          options={practiceKinds.map((value) => ({ value, label: words.kinds[value] }))}
          value={kind}
          onChoose={setKind}
        />
        <Soft>{words.kindHints[kind]}</Soft>
      </div>
    </div>
  );
}
