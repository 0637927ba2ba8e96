import type { caregiverParts, Goal, GoalStatus, Stance } from '#shared/notebook/shape.ts';
import type { LevelField } from '../../goals/scale.ts';
import type { Vagueness } from '../../goals/vague.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('en');
type CaregiverPart = (typeof caregiverParts)[number];

/** Goals: what we will see, how close each of us finds it, who agrees. */
export const goals = {
  title: 'Goals',
  add: 'New goal',
  goOn: 'Go on with your goal',
  added: {
    begun: 'Goal proposed. You can fill in the rest now.',
    whole: 'Goal proposed. Everyone here can see it now.',
  },
  empty: {
    title: 'No goals yet',
    text: 'A goal says what you will all see when things are better.',
    example: 'Walk into school without tears, 4 mornings of 5',
    action: 'Add a first goal',
  },
  builder: {
    name: 'New goal, step by step',
    progress: (step: number, steps: number) => `Question ${step} of ${steps}`,
    later: 'Not now, keep it',
    skip: 'Skip',
    proposeNow: 'Propose it now',
    propose: 'Propose this goal',
    startOver: 'Start over',
    see: {
      question: 'What will we see when it works?',
      example: 'For example: Walks into school without tears',
    },
    often: {
      question: 'How often do we hope to see it?',
      example: 'For example: 4 mornings of 5',
    },
    start: {
      question: 'Where are we today?',
      example: 'For example: Tears on most mornings',
    },
    measure: {
      question: 'How will we say how close we are?',
      options: {
        closeness: { label: 'A number from 0 to 10', hint: 'Quick. Everyone gives their own.' },
        levels: { label: 'Five levels in our words', hint: 'Clear. Each level says what we see.' },
      } satisfies Record<Goal['scale'], { label: string; hint: string }>,
    },
    levels: {
      question: 'What does each level look like?',
      example: 'For example, what we expect: 5 nights a week. More: 6 nights.',
    },
    child: {
      question: (name: string) => `How does ${name} say it?`,
      anyone: 'How does the child say it?',
      example: 'For example: mornings feel okay',
    },
    review: {
      question: 'When do we look at it again?',
      inWeeks: (n: number) => count(n, { one: 'in 1 week', other: `in ${n} weeks` }),
    },
    part: {
      question: 'What do caregivers do?',
      options: {
        watch: { label: 'Watch', hint: 'Notice how it goes and write it down' },
        help: { label: 'Help', hint: 'Be there and help along' },
        lead: { label: 'Lead', hint: 'Practice it at home' },
      } satisfies Record<CaregiverPart, { label: string; hint: string }>,
    },
    whole: 'This is your goal. Everyone here will see it and can say what they think.',
  },
  vague: {
    inside: 'Nobody can see this from outside. What would we see or hear then?',
    instead: 'This says what will be gone. What will we see in its place?',
    amount: 'How many, or how often? A number makes it easier to tell.',
  } satisfies Record<Vagueness, string>,
  finished: (n: number) => `Met or set aside (${n})`,
  inWordsOf: (name: string, words: string) => `In ${name}’s words: “${words}”`,
  inChildsWords: (words: string) => `In the child’s words: “${words}”`,
  status: 'Status',
  statuses: {
    proposed: 'Proposed',
    active: 'Working on it',
    paused: 'Paused',
    met: 'Met',
    retired: 'Set aside',
  } satisfies Record<GoalStatus, string>,
  start: 'Start working on it',
  chart: {
    line: (name: string, value: string) => `${name} ${value}`,
    target: (value: number) => `target ${value}`,
    expected: '0 is what we expect',
    summary: (title: string, lines: string, target: string) =>
      `How close we are to “${title}”, week by week. Newest: ${lines}. ${target}`,
    numbers: 'The numbers, week by week',
    numbersOf: (title: string) => `The numbers of “${title}”, week by week`,
    week: 'Week of',
    notRated: 'not rated',
  },
  rate: {
    question: 'How close are we this week?',
    low: 'not at all',
    high: 'goal reached',
    clear: 'Take back',
    why: (value: string, size: number) =>
      size === 8 || size === 11 ? `What makes it an ${value}?` : `What makes it a ${value}?`,
    said: (words: string, day: string) => `“${words}” · ${day}`,
  },
  levels: {
    ask: 'Where are we this week?',
    why: 'What makes it this level?',
    named: (level: string, name: string) => `${level}: ${name}`,
    names: {
      levelMuchMore: 'much more than we expect',
      levelMore: 'more than we expect',
      levelExpected: 'what we expect',
      levelLess: 'less than we expect',
      levelMuchLess: 'much less than we expect',
    } satisfies Record<LevelField, string>,
  },
  changes: {
    title: 'Changes of the plan',
    short: 'Changed',
    earlier: (n: number) => `Earlier changes (${n})`,
    numbered: (n: number, change: string) => `${n}: ${change}.`,
    practiceBegan: (title: string) => `“${title}”: began`,
    practiceNow: (title: string, state: string) => `“${title}”: ${state}`,
    note: 'Note a change',
    noteFor: (goal: string) => `Note a change of plan: ${goal}`,
    ask: 'What did we change?',
    example: 'For example: A shorter goodbye at the gate',
    day: 'On which day',
    noted: (words: string) => `You noted that day: “${words}”. This goes after it.`,
    joined: (before: string, words: string) => `${before}; ${words}`,
    correct: 'Correct',
  },
  practices: {
    label: 'Home practice for this goal',
    short: 'Home practice',
    open: (title: string) => `${title}: open in Practice`,
    plan: 'Plan a practice',
    planFor: (goal: string) => `Plan a practice for this goal: ${goal}`,
    ask: 'What will you practice for this goal?',
  },
  stance: {
    label: 'Who agrees with this goal',
    chips: {
      agree: (name: string) => `${name} agrees`,
      'not-yet': (name: string) => `${name}: not yet`,
      differently: (name: string) => `${name} sees it differently`,
    } satisfies Record<Stance, (name: string) => string>,
    myChips: {
      agree: 'You agree',
      'not-yet': 'You: not yet',
      differently: 'You see it differently',
    } satisfies Record<Stance, string>,
    change: (mine: string) => `${mine}. Change this`,
    mine: 'What do you think of this goal?',
    choices: {
      agree: 'I agree',
      'not-yet': 'Not yet',
      differently: 'I see it differently',
    } satisfies Record<Stance, string>,
    agreeToo: 'I agree too',
    because: {
      'not-yet': 'Not yet, because…',
      differently: 'I see it differently because…',
    } satisfies Record<Exclude<Stance, 'agree'>, string>,
    becauseHint: 'Everyone in this notebook can read this. A different view is worth a talk.',
    becauseOf: (name: string, words: string) => `${name}: “${words}”`,
    becauseMine: (words: string) => `You: “${words}”`,
    takeBack: 'Take back my answer',
    silent: (names: string) => `Not said yet: ${names}`,
  },
  plan: 'Plan',
  planPlaceholder: 'What will we do to get there? Everyone here can write.',
  details: 'Plan and details',
  /** On the card: what caregivers do for the goal. */
  partLines: {
    watch: 'Caregivers watch and write down how it goes',
    help: 'Caregivers help along',
    lead: 'Caregivers practice it at home',
  } satisfies Record<CaregiverPart, string>,
  reviewLine: (day: string) => `Look again ${day}`,
  fields: {
    title: 'What we will see',
    childWords: (name: string) => `In ${name}’s own words`,
    childWordsAnyone: 'In the child’s own words',
    childWordsPlaceholder: 'mornings feel okay',
    howOften: 'How often',
    howOftenPlaceholder: '4 mornings of 5',
    startingPoint: 'Where we start',
    startingPointPlaceholder: 'Tears on most mornings',
    scale: 'How we measure',
    scaleKept: 'What you said on the other scale is kept. Choose it again to see it.',
    target: 'Target, from 0 to 10',
    reviewOn: 'Look at it again on',
    part: 'What the caregiver does',
    noPart: 'Not decided',
    parts: {
      watch: 'Watch',
      help: 'Help',
      lead: 'Lead',
    } satisfies Record<CaregiverPart, string>,
  },
  menu: (title: string) => `More for “${title}”`,
};
