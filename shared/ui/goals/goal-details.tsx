/** The rest of a goal, in place: only the first line was asked when it was made. */
import type { ComponentProps } from 'react';
import { editGoal, setGoalStatus } from '#shared/notebook/goals.ts';
import { caregiverParts, type Goal, goalScales, goalStatuses } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Soft } from '../primitives/card.tsx';
import { DayField } from '../primitives/day-field.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { DraftArea, DraftField } from '../primitives/draft-field.tsx';
import { Facts } from '../primitives/facts.tsx';
import { FieldPair } from '../primitives/field-pair.tsx';
import { HistoryList } from '../primitives/history-list.tsx';
import { SelectField } from '../primitives/select-field.tsx';
import { useRecords, useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { goalFacts } from './goal-facts.ts';
import { GoalTable } from './goal-table.tsx';
import { levels, signed } from './scale.ts';
import { TargetField } from './target-field.tsx';

export function GoalDetails({
  fresh,
  ...chart
}: ComponentProps<typeof GoalTable> & {
  /** Just made: one goes on with the child's words. */
  fresh: boolean;
}) {
  const { goal, lines, events } = chart;
  const words = useWords().goals;
  return (
    <>
      {useCanWrite() ? <Editable goal={goal} fresh={fresh} /> : <Readable goal={goal} />}
      {lines.length + events.length > 0 && (
        <Disclosure summary={words.chart.numbers}>
          <GoalTable {...chart} />
        </Disclosure>
      )}
      <HistoryList
        entryId={goal.id}
        nameOf={(status) => {
          const known = goalStatuses.find((each) => each === status);
          return known ? words.statuses[known] : status;
        }}
      />
    </>
  );
}

function Editable({ goal, fresh }: { goal: Goal; fresh: boolean }) {
  const notebook = useNotebook();
  const words = useWords().goals;
  const { fields } = words;
  const { childName } = useWatched(notebook.about);
  const edit = (change: Parameters<typeof editGoal>[2]) => editGoal(notebook, goal.id, change);
  const ratings = useRecords(notebook.ratings, goal.id);
  const attainments = useRecords(notebook.attainments, goal.id);
  const hidden = goal.scale === 'levels' ? ratings : attainments;
  return (
    <>
      {goal.status === 'proposed' && (
        <Button look="soft" onClick={() => setGoalStatus(notebook, goal.id, 'active')}>
          {words.start}
        </Button>
      )}
      <DraftArea
        label={fields.title}
        value={goal.title}
        // A goal without a name could not be told from another.
        onSave={(title) => title.trim() !== '' && edit({ title })}
      />
      <DraftField
        label={childName ? fields.childWords(childName) : fields.childWordsAnyone}
        placeholder={fields.childWordsPlaceholder}
        value={goal.childWords}
        autoFocus={fresh}
        onSave={(childWords) => edit({ childWords })}
      />
      <DraftField
        label={fields.startingPoint}
        placeholder={fields.startingPointPlaceholder}
        value={goal.startingPoint}
        onSave={(startingPoint) => edit({ startingPoint })}
      />
      <FieldPair>
        <DraftField
          label={fields.howOften}
          placeholder={fields.howOftenPlaceholder}
          value={goal.howOften}
          onSave={(howOften) => edit({ howOften })}
        />
        <SelectField
          label={fields.scale}
          value={goal.scale}
          options={goalScales.map((value) => ({
            value,
            label: words.builder.measure.options[value].label,
          }))}
          onChoose={(scale) => scale !== '' && edit({ scale })}
        />
        {goal.scale === 'closeness' && (
          <TargetField target={goal.target} onChoose={(target) => edit({ target })} />
        )}
        <SelectField
          label={fields.part}
          value={goal.part ?? ''}
          options={[
            { value: '', label: fields.noPart },
            ...caregiverParts.map((value) => ({ value, label: fields.parts[value] })),
          ]}
          onChoose={(part) => edit({ part: part === '' ? null : part })}
        />
        <DayField
          label={fields.reviewOn}
          value={goal.reviewOn}
          onSave={(reviewOn) => edit({ reviewOn })}
        />
      </FieldPair>
      {hidden.length > 0 && <Soft>{fields.scaleKept}</Soft>}
      {goal.scale === 'levels' &&
        levels.map(({ level, field }) => (
          <DraftField
            key={field}
            label={words.levels.named(signed(level), words.levels.names[field])}
            value={goal[field]}
            onSave={(text) => edit({ [field]: text })}
          />
        ))}
      <SelectField
        label={words.status}
        value={goal.status}
        options={goalStatuses.map((value) => ({ value, label: words.statuses[value] }))}
        onChoose={(status) => status !== '' && setGoalStatus(notebook, goal.id, status)}
      />
    </>
  );
}

function Readable({ goal }: { goal: Goal }) {
  const words = useWords();
  const now = useNow();
  const { status, statuses } = words.goals;
  return <Facts facts={[...goalFacts(goal, words, now), [status, statuses[goal.status]]]} />;
}
