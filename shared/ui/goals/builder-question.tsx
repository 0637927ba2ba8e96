/** What each step of the builder asks. */
import { caregiverParts, goalScales } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { addDays } from '../days.ts';
import { useNotebook } from '../opened.tsx';
import { Soft } from '../primitives/card.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { Choice } from '../primitives/choice.tsx';
import { DayField } from '../primitives/day-field.tsx';
import { Field, TextArea } from '../primitives/field.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { DraftWhole } from './draft-whole.tsx';
import styles from './goal-builder.module.css';
import type { BuilderStep, GoalDraft } from './goal-draft.ts';
import { levels, signed } from './scale.ts';
import { TargetField } from './target-field.tsx';
import { VagueHint } from './vague-hint.tsx';

type Asking = {
  draft: GoalDraft;
  onChange(change: Partial<GoalDraft>): void;
  onNext(): void;
};

export function BuilderQuestion({ step, ...asking }: Asking & { step: BuilderStep }) {
  const { draft, onChange } = asking;
  const words = useWords().goals.builder;
  switch (step) {
    case 'see':
      return (
        <>
          <Line {...asking} field="title" ask={words.see} />
          <VagueHint text={draft.title} />
        </>
      );
    case 'often':
      return <Line {...asking} field="howOften" ask={words.often} />;
    case 'start':
      return <Line {...asking} field="startingPoint" ask={words.start} />;
    case 'measure':
      return <Measure {...asking} />;
    case 'levels':
      return <Levels {...asking} />;
    case 'child':
      return <ChildLine {...asking} />;
    case 'review':
      return <Review {...asking} />;
    case 'part':
      return (
        <Choice
          label={words.part.question}
          options={caregiverParts.map((value) => ({ value, ...words.part.options[value] }))}
          value={draft.part}
          onChoose={(part) => onChange({ part })}
        />
      );
    case 'whole':
      return <DraftWhole draft={draft} />;
  }
}

type Ask = { readonly question: string; readonly example: string };

function Line(
  props: Asking & { field: 'title' | 'howOften' | 'startingPoint' | 'childWords'; ask: Ask },
) {
  const { draft, onChange, onNext, field, ask } = props;
  return (
    <TextArea
      label={ask.question}
      hint={ask.example}
      value={draft[field]}
      onText={(text) => onChange({ [field]: text })}
      onEnter={onNext}
      enterKeyHint="next"
    />
  );
}

function ChildLine(asking: Asking) {
  const { child } = useWords().goals.builder;
  const { childName } = useWatched(useNotebook().about);
  const question = childName ? child.question(childName) : child.anyone;
  return <Line {...asking} field="childWords" ask={{ question, example: child.example }} />;
}

function Measure({ draft, onChange }: Asking) {
  const { measure } = useWords().goals.builder;
  return (
    <>
      <Choice
        label={measure.question}
        options={goalScales.map((value) => ({ value, ...measure.options[value] }))}
        value={draft.scale}
        onChoose={(scale) => onChange({ scale })}
      />
      {draft.scale === 'closeness' && (
        <TargetField target={draft.target} onChoose={(target) => onChange({ target })} />
      )}
    </>
  );
}

function Levels({ draft, onChange }: Asking) {
  const { goals } = useWords();
  return (
    <fieldset
      className={styles.levels}
      onKeyDown={(event) => {
        // Enter goes down level by level, and on after the last.
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        const fields = [...event.currentTarget.querySelectorAll('input')];
        const below = fields.find((_, at) => fields[at - 1] === event.target);
        if (below === undefined) return;
        event.preventDefault();
        below.focus();
      }}
    >
      <legend className={styles.question}>{goals.builder.levels.question}</legend>
      <Soft>{goals.builder.levels.example}</Soft>
      {levels.map(({ level, field }) => (
        <Field
          key={field}
          label={goals.levels.named(signed(level), goals.levels.names[field])}
          value={draft[field]}
          onText={(text) => onChange({ [field]: text })}
          enterKeyHint="next"
        />
      ))}
    </fieldset>
  );
}

/** In weeks. */
const REVIEWS = [4, 8, 12] as const;

function Review({ draft, onChange }: Asking) {
  const { review } = useWords().goals.builder;
  const today = useToday();
  return (
    <>
      <DayField
        label={review.question}
        value={draft.reviewOn}
        onSave={(reviewOn) => onChange({ reviewOn })}
      />
      <Chips>
        {REVIEWS.map((count) => {
          const day = addDays(today, 7 * count);
          return (
            <Chip
              key={count}
              pressed={draft.reviewOn === day}
              onClick={() => onChange({ reviewOn: day })}
            >
              {review.inWeeks(count)}
            </Chip>
          );
        })}
      </Chips>
    </>
  );
}
