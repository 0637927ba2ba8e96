import { editSession, planSession } from '../sessions.ts';
import { markWordsEdited } from '../write.ts';
import type { Calendar } from './calendar.ts';
import { type Moment, writeWords } from './moments.ts';
import type { ExampleWords } from './words/en.ts';

const FIFTY_MINUTES = 50 * 60 * 1000;

/** A session a week; three of them with what was agreed, the next one still empty. */
export function sessionMoments({ session }: ExampleWords, calendar: Calendar): Moment[] {
  const told = { 2: 'early', 6: 'before', 7: 'latest' } as const;
  return calendar.sessions.flatMap((daysAgo, place): Moment[] => {
    const id = `session-${place + 1}`;
    const startsAt = calendar.at(daysAgo, '16:30');
    const plan: Moment = {
      at: calendar.at(Math.min(daysAgo + 7, 56), '17:35'),
      by: 'okafor',
      write: (notebook) => planSession(notebook, startsAt, session.place, id),
    };
    if (daysAgo < 0) return [plan];
    const finish: Moment = {
      at: startsAt + FIFTY_MINUTES,
      by: 'okafor',
      write: (notebook) => {
        const which = Object.entries(told).find(([index]) => Number(index) === place)?.[1];
        if (which !== undefined) {
          writeWords(notebook, id, 'agreed', session.agreed[which]);
          writeWords(notebook, id, 'how-it-went', session.howItWent[which]);
          markWordsEdited(notebook, 'sessions', id);
        }
        editSession(notebook, id, { finishedAt: startsAt + FIFTY_MINUTES });
      },
    };
    return [plan, finish];
  });
}
