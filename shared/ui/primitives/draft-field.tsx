import { Field, TextArea } from './field.tsx';
import { useDraft } from './use-draft.ts';

type DraftProps = {
  label: string;
  labelUnseen?: boolean;
  value: string;
  placeholder?: string;
  hint?: string;
  autoFocus?: boolean;
  /** Called with every letter, when the words differ from `value`. */
  onSave(text: string): void;
  onFocus?: () => void;
  onBlur?: () => void;
};

/** One line of an entry, saved as it is typed. */
export function DraftField({ value, onSave, onBlur, ...rest }: DraftProps) {
  const draft = useDraft(value, onSave);
  return (
    <Field
      {...rest}
      value={draft.text}
      onText={draft.onText}
      onBlur={() => {
        draft.onBlur();
        onBlur?.();
      }}
    />
  );
}

/** Several lines of an entry, saved as they are typed. Enter saves before it acts. */
export function DraftArea({
  value,
  onSave,
  onBlur,
  onEnter,
  ...rest
}: DraftProps & { onEnter?: () => void }) {
  const draft = useDraft(value, onSave);
  return (
    <TextArea
      {...rest}
      value={draft.text}
      onText={draft.onText}
      onBlur={() => {
        draft.onBlur();
        onBlur?.();
      }}
      {...(onEnter && {
        onEnter: () => {
          draft.onBlur();
          onEnter();
        },
      })}
    />
  );
}
