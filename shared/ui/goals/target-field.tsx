import { SelectField } from '../primitives/select-field.tsx';
import { useWords } from '../words/words.tsx';

const TARGETS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** Where on the scale from 0 to 10 one wants to get to. */
export function TargetField(props: {
  target: number | null;
  onChoose(target: number | null): void;
}) {
  const { target, onChoose } = props;
  const { fields } = useWords().goals;
  return (
    <SelectField
      label={fields.target}
      value={TARGETS.find((each) => each === String(target)) ?? ''}
      options={[{ value: '', label: '–' }, ...TARGETS.map((value) => ({ value, label: value }))]}
      onChoose={(chosen) => onChoose(chosen === '' ? null : Number(chosen))}
    />
  );
}
