import {
  agreeOnGoal,
  notePlanChange,
  proposeGoal,
  rateGoal,
  reachLevel,
  setGoalStatus,
} from '../goals.ts';
import type { Goal, GoalStatus, Stance } from '../shape.ts';
import type { Calendar } from './calendar.ts';
import { type ExamplePerson, type Moment, writeWords } from './moments.ts';
import type { ExampleWords } from './words/en.ts';

type GoalKey = keyof ExampleWords['goals'];

/** Who said which number in each of the eight weeks; `null` is a week without one. */
type Weeks = Partial<Record<ExamplePerson, readonly (number | null)[]>>;

/** How close they found the goal, 0 to 10. */
const ratings: Record<Exclude<GoalKey, 'sleep'>, Weeks> = {
  mornings: {
    maya: [2, 3, 3, 5, 4, 6, null, 8],
    ana: [1, 2, 4, 4, null, 6, 7, 7],
    luis: [2, null, null, 3, 4, 4, 5, 5],
  },
  break: {
    ana: [null, null, null, null, null, null, 2, 3],
    luis: [null, null, null, null, null, null, 6, 6],
  },
  hello: { maya: [4, 6, 8, 9, 9], ana: [3, 5, 7, 8, 9] },
  food: { ana: [2, 2, 3] },
};

/** Which level they saw reached, −2 to +2. */
const attainments: Record<'sleep', Weeks> = {
  sleep: { maya: [-2, -1, null, null, null, 0, 0, 1], ana: [-2, -2, -1, null, null, -1, 0, 0] },
};

export function goalMoments(words: ExampleWords, calendar: Calendar): Moment[] {
  const { goals } = words;
  const propose = (
    key: GoalKey,
    by: ExamplePerson,
    daysAgo: number,
    more: Partial<Goal>,
  ): Moment => ({
    at: calendar.at(daysAgo, '17:10'),
    by,
    write: (notebook) => {
      const { title, childWords, howOften, startingPoint, plan } = goals[key];
      const goal = { title, childWords, howOften, startingPoint, ...more };
      writeWords(notebook, proposeGoal(notebook, goal, key), 'plan', plan);
    },
  });
  const status = (key: GoalKey, daysAgo: number, to: GoalStatus): Moment => ({
    at: calendar.at(daysAgo, '17:20'),
    by: 'okafor',
    write: (notebook) => setGoalStatus(notebook, key, to),
  });
  const stance = (
    key: GoalKey,
    by: ExamplePerson,
    daysAgo: number,
    to: Stance,
    because = '',
  ): Moment => ({
    at: calendar.at(daysAgo, '20:05'),
    by,
    write: (notebook) => agreeOnGoal(notebook, key, to, because),
  });
  const change = (key: GoalKey, by: ExamplePerson, daysAgo: number, what: string): Moment => ({
    at: calendar.at(daysAgo, '18:45'),
    by,
    write: (notebook) => notePlanChange(notebook, key, calendar.day(daysAgo), what),
  });
  const [first = 0] = calendar.sessions;
  return [
    propose('mornings', 'okafor', first, { reviewOn: calendar.day(-21), part: 'help' }),
    propose('sleep', 'ana', first, {
      reviewOn: calendar.day(-21),
      part: 'lead',
      scale: 'levels',
      ...goals.sleep.levels,
    }),
    propose('hello', 'okafor', first, { part: 'watch' }),
    propose('food', 'luis', first, { part: 'help' }),
    propose('break', 'okafor', 16, { reviewOn: calendar.day(-12), part: 'watch' }),
    status('mornings', first - 7, 'active'),
    status('sleep', first - 7, 'active'),
    status('hello', first - 7, 'active'),
    status('food', first - 7, 'active'),
    status('food', first - 21, 'paused'),
    status('hello', first - 35, 'met'),
    stance('mornings', 'ana', first - 1, 'agree'),
    stance('mornings', 'okafor', first - 1, 'agree'),
    stance('mornings', 'maya', first - 3, 'agree'),
    stance('mornings', 'luis', 9, 'not-yet', goals.mornings.notYet),
    stance('sleep', 'ana', first - 1, 'agree'),
    stance('sleep', 'okafor', first - 1, 'agree'),
    stance('sleep', 'luis', first - 2, 'agree'),
    stance('break', 'ana', 15, 'agree'),
    stance('break', 'luis', 14, 'differently', goals.break.differently),
    change('mornings', 'okafor', 30, goals.mornings.shorterGoodbye),
    change('mornings', 'luis', 5, goals.mornings.secondBox),
    change('sleep', 'ana', 19, goals.sleep.lampOnLow),
    ...markMoments(ratings, rateGoal, words, calendar),
    ...markMoments(attainments, reachLevel, words, calendar),
  ];
}

/** On the day after each session. */
function markMoments(
  marks: Readonly<Record<string, Weeks>>,
  write: typeof rateGoal,
  { goals }: ExampleWords,
  calendar: Calendar,
): Moment[] {
  const notes: Record<string, string> = {
    'mornings ana 5': goals.mornings.twoGoodMornings,
    'mornings maya 7': goals.mornings.myBest,
    'mornings luis 6': goals.mornings.mondays,
    'sleep ana 7': goals.sleep.furtherAway,
    'sleep maya 7': goals.sleep.sixNights,
  };
  const moments: Moment[] = [];
  for (const [goalId, byPerson] of Object.entries(marks)) {
    for (const [person, values] of Object.entries(byPerson)) {
      for (const [week, value] of values.entries()) {
        if (value === null) continue;
        const daysAgo = (calendar.sessions[week] ?? 0) - 1;
        moments.push({
          at: calendar.at(daysAgo, '19:30'),
          by: person as ExamplePerson,
          write: (notebook) => {
            const note = notes[`${goalId} ${person} ${week}`] ?? '';
            write(notebook, goalId, calendar.day(daysAgo), value, note);
          },
        });
      }
    }
  }
  return moments;
}
