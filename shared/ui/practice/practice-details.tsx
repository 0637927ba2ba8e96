import { editPractice, setPracticeState } from '#shared/notebook/practice.ts';
import { type Practice, practiceStates, timesOfDay } from '#shared/notebook/shape.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Choice } from '../primitives/choice.tsx';
import { DraftArea, DraftField } from '../primitives/draft-field.tsx';
import { Facts } from '../primitives/facts.tsx';
import { FieldPair } from '../primitives/field-pair.tsx';
import { HistoryList } from '../primitives/history-list.tsx';
import { SelectField } from '../primitives/select-field.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';

const TIMES = ['1', '2', '3', '4', '5', '6', '7', '10', '14', '21'] as const;

export function PracticeDetails({ practice }: { practice: Practice }) {
  const notebook = useNotebook();
  const words = useWords().practice;
  const { fields } = words;
  const goals = useCollection(notebook.goals);
  const canWrite = useCanWrite();
  const edit = (change: Parameters<typeof editPractice>[2]) =>
    editPractice(notebook, practice.id, change);
  if (!canWrite) {
    return (
      <>
        <Facts
          facts={[
            [fields.when, words.times[practice.when]],
            [fields.state, words.states[practice.state]],
          ]}
        />
        <StateHistory practiceId={practice.id} />
      </>
    );
  }
  return (
    <>
      <Choice
        label={fields.state}
        options={practiceStates.map((value) => ({ value, label: words.states[value] }))}
        value={practice.state}
        onChoose={(state) => setPracticeState(notebook, practice.id, state)}
      />
      <StateHistory practiceId={practice.id} />
      <DraftArea
        label={fields.title}
        value={practice.title}
        // A practice without a name could not be told from another.
        onSave={(title) => title.trim() !== '' && edit({ title })}
      />
      <FieldPair>
        <SelectField
          label={fields.timesPerWeek}
          value={TIMES.find((each) => each === String(practice.timesPerWeek)) ?? ''}
          options={[{ value: '', label: '–' }, ...TIMES.map((value) => ({ value, label: value }))]}
          onChoose={(times) => edit({ timesPerWeek: times === '' ? null : Number(times) })}
        />
        <SelectField
          label={fields.when}
          value={practice.when}
          options={timesOfDay.map((value) => ({ value, label: words.times[value] }))}
          onChoose={(when) => when !== '' && edit({ when })}
        />
        <DraftField
          label={fields.whenNote}
          placeholder={fields.whenNotePlaceholder}
          value={practice.whenNote}
          onSave={(whenNote) => edit({ whenNote })}
        />
        <SelectField
          label={fields.goal}
          value={practice.goalId ?? ''}
          options={[
            { value: '', label: fields.noGoal },
            ...goals.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChoose={(goalId) => edit({ goalId: goalId === '' ? null : goalId })}
        />
      </FieldPair>
    </>
  );
}

function StateHistory({ practiceId }: { practiceId: string }) {
  const { states } = useWords().practice;
  return (
    <HistoryList
      entryId={practiceId}
      nameOf={(status) => {
        const state = practiceStates.find((each) => each === status);
        return state === undefined ? status : states[state];
      }}
    />
  );
}
