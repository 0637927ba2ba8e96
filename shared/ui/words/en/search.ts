import type { PieceKind } from '#shared/notebook/texts.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('en');

/** Finding words in the whole notebook. */
export const search = {
  title: 'Search',
  label: 'Search this notebook',
  hint: 'Goals, questions, practice, notes and comments. The search stays on this device.',
  found: (n: number) => count(n, { one: '1 found', other: `${n} found` }),
  nothing: 'Nothing found. Try fewer or other words.',
  stillReading: 'Still reading the notebook…',
  results: 'Found',
  away: 'Put away',
  session: 'Session',
  kinds: {
    goals: 'Goal',
    questions: 'Question',
    practices: 'Practice',
    notes: 'Note',
    sessions: 'Session',
    comments: 'Comment',
    steps: 'Step',
    options: 'Option',
    ratings: 'Note beside a rating',
    attainments: 'Note beside a level',
    planChanges: 'Change of plan',
    agreements: 'Why somebody sees it so',
    practiceLog: 'Practice log',
  } satisfies Record<PieceKind, string>,
};
