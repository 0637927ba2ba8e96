/** Who agrees with a goal. Different views are shown, not hidden: they are what to talk about. */
import { Check, Clock, Split } from 'lucide-react';
import { useState } from 'react';
import { agreeOnGoal, withdrawAgreement } from '#shared/notebook/goals.ts';
import { type Agreement, type Goal, type Stance, stances } from '#shared/notebook/shape.ts';
import { useCanWrite, useMember, useMemberName, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { Choice } from '../primitives/choice.tsx';
import { DraftArea } from '../primitives/draft-field.tsx';
import { Pill } from '../primitives/pill.tsx';
import { useCollection, useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './goal-agreements.module.css';
import { stillSilent } from './still-silent.ts';

const icons = { agree: Check, 'not-yet': Clock, differently: Split } as const;

export function GoalAgreements({ goal }: { goal: Goal }) {
  const notebook = useNotebook();
  const { goals, format } = useWords();
  const words = goals.stance;
  const canWrite = useCanWrite();
  const agreements = useRecords(notebook.agreements, goal.id);
  const members = useCollection(notebook.members);
  const [changing, setChanging] = useState(false);
  const mine = agreements.find(({ member }) => member === notebook.me);
  const others = agreements.filter(({ member }) => member !== notebook.me);
  const silent = stillSilent(members, agreements, notebook.me);
  const say = (stance: Stance) => {
    agreeOnGoal(notebook, goal.id, stance, mine?.because ?? '');
    setChanging(stance !== 'agree');
  };
  return (
    <fieldset aria-label={words.label} className={styles.agreements}>
      <Chips>
        {others.map((agreement) => (
          <TheirStance key={agreement.key} agreement={agreement} />
        ))}
        {mine && (
          <MyStance agreement={mine} open={changing} onOpen={canWrite ? setChanging : null} />
        )}
        {!mine && canWrite && (
          <>
            <Button look="primary" small onClick={() => say('agree')}>
              {others.some(({ stance }) => stance === 'agree')
                ? words.agreeToo
                : words.choices.agree}
            </Button>
            <Chip onClick={() => say('not-yet')}>{words.choices['not-yet']}</Chip>
            <Chip onClick={() => say('differently')}>{words.choices.differently}</Chip>
          </>
        )}
      </Chips>
      {agreements.map((agreement) => (
        <Because key={agreement.key} agreement={agreement} />
      ))}
      {silent.length > 0 && (
        <p className={styles.silent}>{words.silent(format.list(silent.map(({ name }) => name)))}</p>
      )}
      {mine && changing && canWrite && (
        <div className={styles.change}>
          <Choice
            label={words.mine}
            options={stances.map((value) => ({
              value,
              label: words.choices[value],
              icon: icons[value],
            }))}
            value={mine.stance}
            onChoose={say}
          />
          {mine.stance !== 'agree' && (
            <DraftArea
              label={words.because[mine.stance]}
              hint={words.becauseHint}
              value={mine.because}
              autoFocus
              onSave={(because) => agreeOnGoal(notebook, goal.id, mine.stance, because)}
            />
          )}
          <Button
            look="link"
            onClick={() => {
              withdrawAgreement(notebook, goal.id);
              setChanging(false);
            }}
          >
            {words.takeBack}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function TheirStance({ agreement: { member, stance } }: { agreement: Agreement }) {
  const words = useWords().goals.stance;
  const name = useMemberName(member);
  const kind = useMember(member)?.kind ?? 'helper';
  return (
    <Pill tone={kind} icon={icons[stance]}>
      {words.chips[stance](name)}
    </Pill>
  );
}

function MyStance(props: {
  agreement: Agreement;
  open: boolean;
  onOpen: ((open: boolean) => void) | null;
}) {
  const { agreement, open, onOpen } = props;
  const words = useWords().goals.stance;
  const kind = useMember(agreement.member)?.kind ?? 'helper';
  const said = words.myChips[agreement.stance];
  const Icon = icons[agreement.stance];
  if (onOpen === null) {
    return (
      <Pill tone={kind} icon={Icon}>
        {said}
      </Pill>
    );
  }
  return (
    <button
      type="button"
      data-tone={kind}
      aria-expanded={open}
      aria-label={words.change(said)}
      className={styles.mine}
      onClick={() => onOpen(!open)}
    >
      <Icon aria-hidden className={styles.icon} />
      {said}
    </button>
  );
}

function Because({ agreement: { member, stance, because } }: { agreement: Agreement }) {
  const words = useWords().goals.stance;
  const name = useMemberName(member);
  const { me } = useNotebook();
  if (stance === 'agree' || because.trim() === '') return null;
  return (
    <p data-stance={stance} className={styles.because}>
      {member === me ? words.becauseMine(because) : words.becauseOf(name, because)}
    </p>
  );
}
