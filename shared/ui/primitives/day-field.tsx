import { isDay } from '#shared/notebook/fields.ts';
import { Field } from './field.tsx';
import { useDraft } from './use-draft.ts';

/** A calendar day of an entry, `YYYY-MM-DD`, saved once it is whole. */
export function DayField(props: {
  label: string;
  value: string | null;
  onSave(day: string | null): void;
}) {
  const draft = useDraft(props.value ?? '', (text) => {
    if (text === '') props.onSave(null);
    // While a year is being typed, a browser reports 0002 and 0020 as whole days.
    else if (isDay(text) && text >= '2000') props.onSave(text);
  });
  return (
    <Field
      label={props.label}
      type="date"
      min="2000-01-01"
      max="2100-12-31"
      value={draft.text}
      onText={draft.onText}
      onBlur={draft.onBlur}
    />
  );
}
