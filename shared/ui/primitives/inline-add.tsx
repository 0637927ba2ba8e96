import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKeptDraft } from '../kept-draft.ts';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { TextArea } from './field.tsx';
import styles from './inline-add.module.css';

/** Takes the words and empties the line. */
type AddAs = (how: (text: string) => void) => void;

/** A line to add something: type, Enter. What is typed stays when the person looks elsewhere. */
export function InlineAdd(props: {
  label: string;
  placeholder?: string;
  /** Names the draft, so that it survives a change of tab. */
  draftKey: string;
  /** Called with trimmed words that are not empty. */
  onAdd(text: string): void;
  autoFocus?: boolean;
  /** Without a card around it, for use inside one. */
  bare?: boolean;
  onCancel?: () => void;
  /** Shown while there are words: a choice of kind, say, whose buttons call `addAs(how)`. */
  children?: ReactNode | ((addAs: AddAs) => ReactNode);
}) {
  const words = useWords();
  const [draft, setDraft] = useKeptDraft(props.draftKey);
  const addAs: AddAs = (how) => {
    const text = draft.trim();
    if (text !== '') how(text);
    setDraft('');
  };
  const add = () => addAs(props.onAdd);
  const more = typeof props.children === 'function' ? props.children(addAs) : props.children;
  return (
    <div className={classes(styles.add, !props.bare && styles.raised)}>
      <div className={styles.line}>
        <Plus aria-hidden className={styles.plus} />
        <TextArea
          label={props.label}
          labelUnseen
          value={draft}
          onText={setDraft}
          onEnter={add}
          placeholder={props.placeholder ?? props.label}
          className={styles.input}
          enterKeyHint="done"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !props.onCancel) return;
            event.stopPropagation();
            props.onCancel();
          }}
          autoFocus={props.autoFocus ?? false}
        />
        {draft.trim() !== '' && !more && (
          <Button look="primary" small onClick={add}>
            {words.common.add}
          </Button>
        )}
      </div>
      {draft.trim() !== '' && more && <div className={styles.more}>{more}</div>}
    </div>
  );
}
