import { CircleQuestionMark, NotebookPen, Star } from 'lucide-react';
import { useRef, useState } from 'react';
import { writeNote } from '#shared/notebook/notes.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { useNotebook } from '../opened.tsx';
import { type Tab, useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { useWords } from '../words/words.tsx';
import styles from './add-line.module.css';

type Kind = 'note' | 'question' | 'win';
const kinds = [
  { kind: 'note', icon: NotebookPen },
  { kind: 'question', icon: CircleQuestionMark },
  { kind: 'win', icon: Star },
] as const;
const homes: Record<Kind, Tab> = { note: 'notes', question: 'questions', win: 'notes' };

/** Type, then choose what it is. Enter keeps it as a note: a thought in five seconds. */
export function AddLine() {
  const { today } = useWords();
  const notebook = useNotebook();
  const { goTo } = useWay();
  const line = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<{ kind: Kind; id: string } | null>(null);

  const add = (kind: Kind, title: string) => {
    const id =
      kind === 'question'
        ? askQuestion(notebook, { text: title })
        : writeNote(notebook, { kind: kind === 'win' ? 'win' : 'observation', title });
    setAdded({ kind, id });
    // The chips go with the words: whoever pressed one goes on writing.
    line.current?.querySelector('textarea')?.focus();
  };

  return (
    <div ref={line} data-add className={styles.add}>
      <InlineAdd
        label={today.add}
        placeholder={today.addPlaceholder}
        draftKey="today/add"
        onAdd={(text) => add('note', text)}
      >
        {(addAs) => (
          <Chips role="group" aria-label={today.saveAs}>
            {kinds.map(({ kind, icon }) => (
              <Chip key={kind} icon={icon} onClick={() => addAs((text) => add(kind, text))}>
                {today.kinds[kind]}
              </Chip>
            ))}
          </Chips>
        )}
      </InlineAdd>
      <div role="status" className={styles.added}>
        {added && (
          <>
            <span>{today.added[added.kind]}</span>
            <Button look="link" onClick={() => goTo(homes[added.kind], added.id)}>
              {today.show}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
