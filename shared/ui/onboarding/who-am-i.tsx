import { memberKinds } from '#shared/notebook/shape.ts';
import type { Introduction } from '../host.ts';
import { Choice } from '../primitives/choice.tsx';
import { Field } from '../primitives/field.tsx';
import { useWords } from '../words/words.tsx';

/** My name and my part, as the others will see them. */
export function WhoAmI(props: { me: Introduction; onChange(me: Introduction): void }) {
  const { onboarding: words, people } = useWords();
  const { me, onChange } = props;
  return (
    <>
      <Field
        label={words.meLabel}
        placeholder={words.mePlaceholder}
        value={me.name}
        onText={(name) => onChange({ ...me, name })}
        maxLength={60}
      />
      <Choice
        label={words.kind}
        value={me.kind}
        onChoose={(kind) => onChange({ ...me, kind })}
        options={memberKinds.map((value) => ({
          value,
          label: people.kinds[value],
          hint: people.kindHints[value],
          tone: value,
        }))}
      />
    </>
  );
}
