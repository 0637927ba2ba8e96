/** The rest of a goal, in place: only the first line was asked when it was made. */
import { editGoal, setGoalStatus } from '#shared/notebook/goals.ts';
import { caregiverParts, type Goal, goalStatuses } from '#shared/notebook/shape.ts';
import { useNow } from '../clock.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { DayField } from '../primitives/day-field.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { DraftArea, DraftField } from '../primitives/draft-field.tsx';
import { Facts } from '../primitives/facts.tsx';
import { FieldPair } from '../primitives/field-pair.tsx';
import { SelectField } from '../primitives/select-field.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { ClosenessTable } from './closeness-chart.tsx';
import { useCloseness } from './goal-closeness.tsx';

const TARGETS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

export function GoalDetails({ goal, fresh }: { goal: Goal; fresh: boolean }) {
  const words = useWords().goals;
  const { lines, weeks } = useCloseness(goal);
  return (
    <>
      {useCanWrite() ? <Editable goal={goal} fresh={fresh} /> : <Readable goal={goal} />}
      {lines.length > 0 && (
        <Disclosure summary={words.chart.numbers}>
          <ClosenessTable lines={lines} weeks={weeks} />
        </Disclosure>
      )}
    </>
  );
}

function Editable({ goal, fresh }: { goal: Goal; fresh: boolean }) {
  const notebook = useNotebook();
  const words = useWords().goals;
  const { fields } = words;
  const { childName } = useWatched(notebook.about);
  const edit = (change: Parameters<typeof editGoal>[2]) => editGoal(notebook, goal.id, change);
  return (
    <>
      {goal.status === 'proposed' && (
        <Button look="soft" onClick={() => setGoalStatus(notebook, goal.id, 'active')}>
          {words.start}
        </Button>
      )}
      <DraftArea label={fields.title} value={goal.title} onSave={(title) => edit({ title })} />
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
          label={fields.target}
          value={TARGETS.find((each) => each === String(goal.target)) ?? ''}
          options={[
            { value: '', label: '–' },
            ...TARGETS.map((value) => ({ value, label: value })),
          ]}
          onChoose={(target) => edit({ target: target === '' ? null : Number(target) })}
        />
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
  const { goals: words, format } = useWords();
  const { fields } = words;
  const now = useNow();
  return (
    <Facts
      facts={[
        [fields.startingPoint, goal.startingPoint],
        [fields.howOften, goal.howOften],
        [fields.target, goal.target === null ? '' : String(goal.target)],
        [fields.part, goal.part === null ? '' : fields.parts[goal.part]],
        [fields.reviewOn, goal.reviewOn === null ? '' : format.day(goal.reviewOn, now)],
        [words.status, words.statuses[goal.status]],
      ]}
    />
  );
}
