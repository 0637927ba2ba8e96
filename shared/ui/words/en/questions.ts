import type { Question, Verdict } from '#shared/notebook/shape.ts';

type Understanding = NonNullable<Question['understanding']>;

/** Questions: asked at night, answered beside the words that raised them. */
export const questions = {
  title: 'Questions',
  add: 'Ask',
  addLabel: 'What do you want to ask?',
  added: 'Question kept. Everyone in this notebook can see it.',
  filters: {
    label: 'Which questions to show',
    'for-session': (n: number) => `For next session ${n}`,
    open: (n: number) => `Open ${n}`,
    answered: (n: number) => `Answered ${n}`,
  },
  empty: {
    title: 'No questions yet',
    text: 'Keep a question the moment you think of it. It will be here at the next session.',
    example: 'Should I stay in the room until she sleeps?',
    action: 'Ask a first question',
  },
  none: {
    'for-session': 'Nothing is marked for the next session. Star a question to bring it along.',
    open: 'No open questions.',
    answered: 'No answered questions yet.',
  },
  text: 'The question',
  unworded: 'A question about this passage',
  unwordedPage: 'A question about this page',
  wordIt: 'What do you want to ask about this?',
  opens: 'opens in a new tab',
  star: 'Next session',
  starFor: (text: string) => `Next session: ${text}`,
  answer: 'Answer',
  answerFor: (text: string) => `Answer to “${text}”`,
  answerPlaceholder: 'Write an answer. Everyone here can add to it.',
  confirm: 'This answers my question',
  confirmed: (name: string) => `${name}: this answers my question`,
  teachBack: {
    say: 'Say it in my own words',
    label: 'What I understood, in my own words',
    placeholder: 'So when it happens, I…',
    heading: (name: string) => `How ${name} understood it`,
    ask: 'Did they get it right?',
    says: { right: 'Yes, that is it', 'not-quite': 'Not quite' } satisfies Record<
      Understanding,
      string
    >,
    said: {
      right: (name: string) => `${name}: yes, that is it`,
      'not-quite': (name: string) => `${name}: not quite`,
    },
    waiting: 'The others can say here whether that is it.',
    change: 'Say it differently',
    addToAnswer: 'Add to the answer',
  },
  verdict: {
    ask: 'Is this page for us?',
    says: {
      fits: 'Fits us',
      'not-for-us': 'Not for us',
      discuss: 'Let’s discuss',
    } satisfies Record<Verdict, string>,
  },
  starters: {
    title: 'Starter questions',
    text: 'Tap one to ask it. You can change the words.',
    ask: (text: string) => `Ask: ${text}`,
    asked: 'Asked already',
    goTo: (text: string) => `Asked already, go to it: ${text}`,
    kept: 'Question kept. It is under Open.',
    failed: 'The starter questions could not be loaded. Open this again when you are online.',
  },
  markAnswered: 'Mark as answered',
  reopen: 'Open it again',
  menu: (text: string) => `More for “${text}”`,
};
