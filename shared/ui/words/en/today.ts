import type { Outcome, Stance } from '#shared/notebook/shape.ts';
import { pluralsIn } from '../plural.ts';

const count = pluralsIn('en');

/** The first tab: add, the next session, today's practice, and what is new. */
export const today = {
  add: 'Add a note, question or small win…',
  addPlaceholder: 'Note, question or win…',
  saveAs: 'Save as',
  kinds: { note: 'Note', question: 'Question', win: 'Small win' },
  added: {
    note: 'Saved in Notes',
    question: 'Saved in Questions',
    win: 'Saved as a win. It is on the agenda',
  },
  show: 'Show',
  session: {
    next: (when: string) => `Next session · ${when}`,
    summary: (questions: number, others: number) => {
      const asked = count(questions, { one: '1 question', other: `${questions} questions` });
      const rest = count(others, { one: '1 other thing', other: `${others} other things` });
      if (questions === 0 && others === 0) return 'Nothing on the agenda yet';
      if (others === 0) return `${asked} to talk about`;
      return questions === 0
        ? `${count(others, { one: '1 thing', other: `${others} things` })} to talk about`
        : `${asked} and ${rest} to talk about`;
    },
    openAgenda: 'Open agenda',
    closeAgenda: 'Close agenda',
    addToAgenda: 'Add to agenda',
    addPlaceholder: 'What should we talk about?',
    none: 'When do you meet next?',
    noneHint: 'Then the agenda fills itself from questions, wins and hard days.',
    setDate: 'Set a date',
    change: 'Change date',
    date: 'Date and time of the next session',
    past: 'This day is past. Is the date right?',
    place: 'Where',
    placeHint: 'Clinic, video, home',
    agendaEmpty: 'Mark a question for the session, or add something here.',
    agendaLabel: 'Agenda',
  },
  agenda: {
    win: 'Win',
    question: 'Question',
    goal: 'Goal',
    practice: 'Practice',
    celebrate: (what: string) => `Celebrate: ${what}`,
    goalMoved: (name: string, from: string, to: string) => `${name}: moved from ${from} to ${to}`,
    hardDays: (days: number) =>
      count(days, { one: 'Hard on 1 day', other: `Hard on ${days} days` }),
  },
  practice: {
    title: 'Practice today',
    all: 'See plan',
    log: (title: string) => `${title}: done today`,
    logGroup: (title: string) => `How did it go today? ${title}`,
    outcomes: {
      'did-it': 'Did it',
      tried: 'Tried',
      'hard-day': 'Hard day',
      'not-today': 'Not today',
    } satisfies Record<Outcome, string>,
    changeLog: 'Change',
    planned: (times: number) =>
      count(times, { one: 'once a week', other: `${times} times a week` }),
    thisWeek: (done: number, planned: number) => `${done} of ${planned} this week`,
    daysThisWeek: (days: number) =>
      count(days, { one: '1 day this week', other: `${days} days this week` }),
    badge: (days: number) => count(days, { one: '1 day', other: `${days} days` }),
    hardDay: 'Thanks for saying so. It is on the agenda.',
    when: {
      morning: 'In the morning',
      afternoon: 'In the afternoon',
      evening: 'In the evening',
      bedtime: 'At bedtime',
    },
  },
  news: {
    since: (day: string) => `New since ${day}`,
    first: 'New for you',
    markRead: 'Mark all read',
    all: (n: number) => `Show all ${n}`,
    answered: (question: string) => `Answered “${question}”`,
    asked: (question: string) => `Asked “${question}”`,
    question: (question: string) => `Wrote in “${question}”`,
    win: (what: string) => `Win: ${what}`,
    goal: (title: string) => `Goal: ${title}`,
    proposed: (title: string) => `Proposed a goal: ${title}`,
    practice: (title: string) => `Practice: ${title}`,
    session: (when: string) => `Session: ${when}`,
    forYou: 'For you',
    mentioned: (name: string, title: string, text: string) =>
      `${name} asks you to look, in “${title}”: ${text}`,
    commented: (name: string, title: string, text: string) =>
      `${name} commented on “${title}”: ${text}`,
    settled: (name: string, title: string) => `${name} looked after a comment on “${title}”`,
    addedTo: (name: string, title: string) => `${name} added to “${title}”`,
    logged: (name: string, title: string, days: number) =>
      count(days, {
        one: `${name} logged “${title}” on 1 day`,
        other: `${name} logged “${title}” on ${days} days`,
      }),
    rated: (name: string, title: string, value: string) =>
      `${name} gave ${value} of 10: “${title}”`,
    reached: (name: string, title: string, level: string) =>
      `${name} sees “${title}” at level ${level}`,
    changedPlan: (name: string, title: string, what: string) =>
      what === ''
        ? `${name} changed the plan for “${title}”`
        : `${name} changed the plan for “${title}”: ${what}`,
    stances: {
      agree: (name: string, title: string) => `${name} agrees with “${title}”`,
      'not-yet': (name: string, title: string) => `${name} does not agree with “${title}” yet`,
      differently: (name: string, title: string) => `${name} sees “${title}” differently`,
    } satisfies Record<Stance, (name: string, title: string) => string>,
  },
  empty: {
    title: 'A quiet page',
    text: 'Keep a thought in five seconds: write it above and press Enter.',
    example: '“Slept in her own bed twice this week.”',
  },
};
