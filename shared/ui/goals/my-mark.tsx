/** My own number or level of this week, with a note; correctable, and everybody has their own. */
import { rateGoal, reachLevel, unrateGoal, unreachLevel } from '#shared/notebook/goals.ts';
import type { Goal } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { useNotebook } from '../opened.tsx';
import { DraftArea } from '../primitives/draft-field.tsx';
import { ZeroToTen } from '../primitives/zero-to-ten.tsx';
import { useWords } from '../words/words.tsx';
import { markOfWeek, weeksUpTo } from './chart-lines.ts';
import { LevelChoice } from './level-choice.tsx';
import styles from './my-mark.module.css';
import { scaleOf } from './scale.ts';
import { useMarks } from './use-goal-chart.ts';

export function MyMark({ goal }: { goal: Goal }) {
  const { rate, levels } = useWords().goals;
  const { mine, choose, note, clear } = useMyMark(goal);
  const value = mine?.value ?? null;
  const taking = { label: rate.clear, onClear: clear };
  return (
    <div className={styles.mine}>
      {goal.scale === 'levels' ? (
        <LevelChoice goal={goal} level={value} onChoose={choose} clear={taking} />
      ) : (
        <ZeroToTen
          label={rate.question}
          low={rate.low}
          high={rate.high}
          value={value}
          onChoose={choose}
          clear={taking}
        />
      )}
      {mine && value !== null && (
        <DraftArea
          key={mine.key}
          label={goal.scale === 'levels' ? levels.why : rate.why(scaleOf(goal).say(value), value)}
          value={mine.note}
          onSave={note}
        />
      )}
    </div>
  );
}

function useMyMark(goal: Goal) {
  const notebook = useNotebook();
  const today = useToday();
  const marks = useMarks(goal);
  const [monday = today] = weeksUpTo(today, 1);
  const mine = markOfWeek(marks, notebook.me, monday);
  const [write, remove] =
    goal.scale === 'levels' ? [reachLevel, unreachLevel] : [rateGoal, unrateGoal];
  return {
    mine,
    /** Of today; a note that was written today still speaks of it. */
    choose(value: number) {
      write(notebook, goal.id, today, value, mine?.day === today ? mine.note : '');
    },
    note(text: string) {
      if (mine?.value != null) write(notebook, goal.id, mine.day, mine.value, text);
    },
    /** An earlier number of this week would come back in its place: all of them are taken back. */
    clear() {
      for (const { member, day } of marks) {
        if (member === notebook.me && day >= monday) remove(notebook, goal.id, day);
      }
    },
  };
}
