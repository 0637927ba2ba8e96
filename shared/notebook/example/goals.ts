import { agreeOnGoal, proposeGoal, rateGoal, setGoalStatus } from '../goals.ts';
import type { GoalStatus, Stance } from '../shape.ts';
import type { Calendar } from './calendar.ts';
import { type ExamplePerson, type Moment, writeWords } from './moments.ts';
import type { ExampleWords } from './words/en.ts';

type GoalKey = keyof ExampleWords['goals'];

/** Who found the goal how close in each of the eight weeks; `null` is a week without a rating. */
const ratings: Record<GoalKey, Partial<Record<ExamplePerson, readonly (number | null)[]>>> = {
  mornings: {
    maya: [2, 3, 3, 5, 4, 6, null, 8],
    ana: [1, 2, 4, 4, null, 6, 7, 7],
    luis: [2, null, null, 3, 4, 4, 5, 5],
  },
  break: {
    ana: [null, null, null, null, null, null, 2, 3],
    luis: [null, null, null, null, null, null, 6, 6],
  },
  sleep: { maya: [3, 4, null, null, null, 6, 7, 7], ana: [2, 3, 3, null, null, 4, 6, 7] },
  hello: { maya: [4, 6, 8, 9, 9], ana: [3, 5, 7, 8, 9] },
  food: { ana: [2, 2, 3] },
};

export function goalMoments(words: ExampleWords, calendar: Calendar): Moment[] {
  const { goals } = words;
  const propose = (
    key: GoalKey,
    by: ExamplePerson,
    daysAgo: number,
    more: { reviewOn?: string; part?: 'watch' | 'help' | 'lead' },
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
  const [first = 0] = calendar.sessions;
  return [
    propose('mornings', 'okafor', first, { reviewOn: calendar.day(-21), part: 'help' }),
    propose('sleep', 'ana', first, { reviewOn: calendar.day(-21), part: 'lead' }),
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
    ...ratingMoments(words, calendar),
  ];
}

/** On the day after each session. */
function ratingMoments({ goals }: ExampleWords, calendar: Calendar): Moment[] {
  const notes: Record<string, string> = {
    'mornings ana 5': goals.mornings.twoGoodMornings,
    'mornings maya 7': goals.mornings.myBest,
  };
  const moments: Moment[] = [];
  for (const [goalId, byPerson] of Object.entries(ratings)) {
    for (const [person, values] of Object.entries(byPerson)) {
      for (const [week, value] of values.entries()) {
        if (value === null) continue;
        const daysAgo = (calendar.sessions[week] ?? 0) - 1;
        moments.push({
          at: calendar.at(daysAgo, '19:30'),
          by: person as ExamplePerson,
          write: (notebook) => {
            const note = notes[`${goalId} ${person} ${week}`] ?? '';
            rateGoal(notebook, goalId, calendar.day(daysAgo), value, note);
          },
        });
      }
    }
  }
  return moments;
}
