import {
  addStep,
  logPractice,
  planPractice,
  rateStep,
  setPracticeState,
  setStepDone,
} from '../practice.ts';
import type { Outcome, Practice } from '../shape.ts';
import type { Calendar } from './calendar.ts';
import { type ExamplePerson, type Moment, writeWords } from './moments.ts';
import type { ExampleWords } from './words/en.ts';

type PracticeKey = keyof ExampleWords['practices'];

/** One letter a day, yesterday last: did it, tried, hard day, not today; a dot is a gap. */
const letters: Record<string, Outcome> = { d: 'did-it', t: 'tried', h: 'hard-day', n: 'not-today' };
type Diary = {
  by: ExamplePerson;
  days: string;
  notes: Readonly<Record<number, string>>;
  /** On which days the adult practised it, too: so many days ago. */
  too?: readonly number[];
};

export function practiceMoments(words: ExampleWords, calendar: Calendar): Moment[] {
  const { worryTime, bakery, stars } = words.practices;
  const plan = (key: PracticeKey, daysAgo: number, more: Partial<Practice>): Moment => ({
    at: calendar.at(daysAgo, '17:30'),
    by: 'okafor',
    write: (notebook) => {
      const { title, whenNote, steps } = words.practices[key];
      writeWords(
        notebook,
        planPractice(notebook, { title, whenNote, ...more }, key),
        'steps',
        steps,
      );
    },
  });
  const state = (key: PracticeKey, daysAgo: number, to: Practice['state']): Moment => ({
    at: calendar.at(daysAgo, '17:40'),
    by: 'okafor',
    write: (notebook) => setPracticeState(notebook, key, to),
  });
  const logs = (key: PracticeKey, diaries: readonly Diary[], felt: boolean): Moment[] =>
    diaries.flatMap((diary) => logMoments(key, diary, felt, calendar));
  const eases = { goalId: 'mornings', timesPerWeek: 5 };
  return [
    plan('boat', 52, { when: 'bedtime', goalId: 'sleep', timesPerWeek: 7 }),
    state('boat', 24, 'retired'),
    plan('worryTime', 37, { when: 'evening', ...eases }),
    state('worryTime', 31, 'change-it'),
    state('worryTime', 24, 'trying'),
    state('worryTime', 16, 'working'),
    plan('bakery', 23, { kind: 'ladder', when: 'any', goalId: 'hello', timesPerWeek: 2 }),
    plan('stars', 17, { kind: 'rewards', when: 'morning', ...eases }),
    ...rungMoments('bakery', bakery.rungs, calendar.at(23, '17:35')),
    ...rungMoments('stars', stars.rungs, calendar.at(17, '17:35')),
    ...climbMoments(calendar),
    ...logs(
      'worryTime',
      [
        {
          by: 'ana',
          days: 'd.dth..d.dd.n..dddt.h.ddd.d..ddd.dd',
          notes: {
            35: worryTime.notes.firstTime,
            15: worryTime.notes.giggles,
            2: worryTime.notes.lead,
          },
          too: [22, 15, 11, 1],
        },
        {
          by: 'luis',
          days: '.....d.....th......d..n..t..dd..th.',
          notes: { 30: worryTime.notes.other, 7: worryTime.notes.shorter, 2: worryTime.notes.late },
        },
      ],
      true,
    ),
    ...logs(
      'bakery',
      [
        { by: 'ana', days: 'd......t......d......d', notes: { 15: bakery.notes.wave } },
        { by: 'luis', days: '...........d.......t...', notes: { 4: bakery.notes.hello } },
      ],
      true,
    ),
    ...logs(
      'stars',
      [
        { by: 'ana', days: 'dd.td...d.dd..', notes: {} },
        { by: 'luis', days: '.....dt......d', notes: { 8: stars.notes.film } },
      ],
      false,
    ),
    ...starMoments(calendar),
    {
      at: calendar.at(30, '21:00'),
      by: 'okafor',
      write: (notebook) =>
        logPractice(notebook, 'worryTime', calendar.day(30), {
          outcome: 'did-it',
          before: 4,
          after: 2,
        }),
    },
  ];
}

function rungMoments(
  practiceId: PracticeKey,
  rungs: Readonly<Record<string, string>>,
  at: number,
): Moment[] {
  return Object.entries(rungs).map(([key, text], place) => ({
    at: at + place,
    by: 'okafor',
    write: (notebook) => addStep(notebook, practiceId, text, `${practiceId}-${key}`),
  }));
}

/** The stars of the reward chart: one for each time that it was seen. */
function starMoments(calendar: Calendar): Moment[] {
  const given = { dressed: [9, 7, 5, 4, 2, 1], box: [6, 3, 1] };
  return Object.entries(given).flatMap(([key, daysAgo]) =>
    daysAgo.map(
      (ago): Moment => ({
        at: calendar.at(ago, '08:10'),
        by: key === 'box' ? 'luis' : 'ana',
        write: (notebook) =>
          logPractice(notebook, `stars-${key}`, calendar.day(ago), { outcome: 'did-it' }),
      }),
    ),
  );
}

/** Maya’s own numbers on the bakery ladder: how hard each rung felt. */
function climbMoments(calendar: Calendar): Moment[] {
  const felt: readonly (readonly [daysAgo: number, rung: string, value: number])[] = [
    [22, 'look', 5],
    [20, 'look', 1],
    [15, 'wave', 6],
    [11, 'wave', 3],
    [8, 'wave', 2],
    [4, 'hello', 5],
    [1, 'hello', 3],
  ];
  const rated = felt.map(
    ([daysAgo, rung, value]): Moment => ({
      at: calendar.at(daysAgo, '11:00'),
      by: 'maya',
      write: (notebook) => rateStep(notebook, `bakery-${rung}`, calendar.day(daysAgo), value),
    }),
  );
  const done = (rung: string, daysAgo: number): Moment => ({
    at: calendar.at(daysAgo, '11:05'),
    by: 'ana',
    write: (notebook) => setStepDone(notebook, `bakery-${rung}`, true),
  });
  return [...rated, done('look', 20), done('wave', 8)];
}

function logMoments(
  practiceId: PracticeKey,
  { by, days, notes, too = [] }: Diary,
  felt: boolean,
  calendar: Calendar,
): Moment[] {
  return [...days].flatMap((letter, at): Moment[] => {
    const outcome = letters[letter];
    if (outcome === undefined) return [];
    const daysAgo = days.length - at;
    const asked = felt && outcome !== 'not-today';
    // It slowly grows easier, with better and worse days.
    const before = asked ? 8 - Math.round((3 * at) / days.length) - (at % 3 === 0 ? 1 : 0) : null;
    const after = before === null ? null : Math.max(1, before - (outcome === 'did-it' ? 4 : 1));
    const note = notes[daysAgo] ?? '';
    return [
      {
        at: calendar.at(daysAgo, by === 'luis' ? '20:40' : '20:15'),
        by,
        write: (notebook) =>
          logPractice(notebook, practiceId, calendar.day(daysAgo), {
            outcome,
            before,
            after,
            note,
            practisedToo: too.includes(daysAgo),
          }),
      },
    ];
  });
}
