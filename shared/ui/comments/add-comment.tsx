/** A button that opens a field for a comment or a reply. What is typed stays for later. */
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useKeptDraft } from '../kept-draft.ts';
import { Button } from '../primitives/button.tsx';
import { useWords } from '../words/words.tsx';
import styles from './add-comment.module.css';
import { CommentField, type Said } from './comment-field.tsx';

export function AddComment(props: {
  /** On the button. */
  label: string;
  /** Read out for the button, to tell threads apart. */
  name?: string;
  fieldLabel: string;
  draftKey: string;
  onAdd(said: Said): void;
  /** The field stands there without being asked for. */
  always?: boolean;
  /** Beside the button. */
  children?: ReactNode;
}) {
  const { label, name, fieldLabel, draftKey, onAdd, always = false, children } = props;
  const words = useWords().comments;
  const button = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useKeptDraft(draftKey);
  const [open, setOpen] = useState(draft !== '');
  const close = () => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  return (
    <div className={styles.add}>
      {!always && (
        <div className={styles.actions}>
          <Button
            ref={button}
            look="link"
            aria-label={name}
            aria-expanded={open}
            // Half a comment is not folded away by a press that may have meant "send".
            onClick={() => setOpen(!open || draft.trim() !== '')}
          >
            {label}
          </Button>
          {children}
        </div>
      )}
      {(always || open) && (
        <CommentField
          label={fieldLabel}
          text={draft}
          onText={setDraft}
          action={words.send}
          onSend={(said) => {
            onAdd(said);
            setDraft('');
            close();
          }}
          onCancel={always ? undefined : close}
        />
      )}
    </div>
  );
}
