/**
 * Fields for words. Browsers write what is typed into their own files, to fill forms and to restore
 * tabs, unless a field says no: so every one says no.
 */
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

type Shared = {
  label: string;
  /** The label is read out but not seen, where the place says it already. */
  labelUnseen?: boolean;
  hint?: ReactNode;
  error?: string | null;
  onText(text: string): void;
};

function Frame(props: Omit<Shared, 'onText'> & { id: string; children: ReactNode }) {
  const { id, label, labelUnseen, hint, error, children } = props;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <p id={`${id}-error`} role="alert" className={styles.error}>
        {error}
      </p>
    </div>
  );
}

function described(id: string, { hint, error }: Pick<Shared, 'hint' | 'error'>) {
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': by || undefined, 'aria-invalid': error ? true : undefined };
}

export function Field({
  label,
  labelUnseen = false,
  hint,
  error = null,
  onText,
  className,
  ...rest
}: Shared & Omit<ComponentProps<'input'>, 'id' | 'onChange'>) {
  const id = useId();
  return (
    <Frame {...{ id, label, labelUnseen, hint, error }}>
      <input
        autoComplete="off"
        {...rest}
        {...described(id, { hint, error })}
        id={id}
        className={classes(styles.input, className)}
        onChange={(event) => onText(event.target.value)}
      />
    </Frame>
  );
}

/** Grows with its words. `onEnter` makes Enter act; Shift+Enter is then a new line. */
export function TextArea({
  label,
  labelUnseen = false,
  hint,
  error = null,
  onText,
  onEnter,
  value,
  className,
  ...rest
}: Shared &
  Omit<ComponentProps<'textarea'>, 'id' | 'onChange' | 'value'> & {
    value: string;
    onEnter?: () => void;
  }) {
  const id = useId();
  return (
    <Frame {...{ id, label, labelUnseen, hint, error }}>
      <div className={styles.grow} data-words={`${value || (rest.placeholder ?? '')} `}>
        <textarea
          rows={1}
          autoComplete="off"
          {...rest}
          {...described(id, { hint, error })}
          id={id}
          value={value}
          className={classes(styles.input, className)}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => {
            rest.onKeyDown?.(event);
            // Enter while a word is being composed (Japanese, dictation) belongs to the composer.
            if (!onEnter || event.key !== 'Enter' || event.shiftKey) return;
            if (event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter();
          }}
        />
      </div>
    </Frame>
  );
}
