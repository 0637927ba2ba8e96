import { replyTo, resolveThread, startThread } from '../comments.ts';
import type { Notebook } from '../notebook.ts';
import type { Comment, Commented } from '../shape.ts';
import type { Calendar } from './calendar.ts';
import type { ExamplePerson, Moment } from './moments.ts';
import type { ExampleWords } from './words/en.ts';

const HOUR = 60 * 60 * 1000;

/** What the family says beside an entry: one thread that is settled, two that wait for somebody. */
export function commentMoments(
  { comments }: ExampleWords,
  calendar: Calendar,
  members: Readonly<Record<ExamplePerson, string>>,
): Moment[] {
  type Key = keyof typeof comments;
  const say = (
    key: Key,
    by: ExamplePerson,
    at: number,
    [about, entryId]: [Commented, string],
    asked: readonly ExamplePerson[] = [],
  ): Moment => ({
    at,
    by,
    write: (notebook) => {
      const mentions = asked.map((person) => members[person]);
      startThread(notebook, about, entryId, { text: comments[key], mentions }, key);
    },
  });
  const then = (by: ExamplePerson, at: number, key: Key, go: Going): Moment => ({
    at,
    by,
    write: (notebook) => {
      const first = notebook.comments.get(key);
      if (first !== undefined) go(notebook, first);
    },
  });
  const reply = (key: Key, by: ExamplePerson, at: number, to: Key): Moment =>
    then(by, at, to, (notebook, first) => replyTo(notebook, first, { text: comments[key] }, key));
  const { at, now } = calendar;
  return [
    say('breakRoom', 'luis', at(4, '21:30'), ['goals', 'break'], ['okafor']),
    say('scriptAsks', 'ana', at(3, '10:15'), ['notes', 'script']),
    reply('scriptYes', 'okafor', at(3, '11:40'), 'scriptAsks'),
    then('ana', at(3, '11:50'), 'scriptAsks', resolveThread),
    say('grandmaAsks', 'okafor', at(2, '12:30'), ['questions', 'grandma'], ['luis']),
    reply('grandmaYes', 'luis', at(1, '20:10'), 'grandmaAsks'),
    reply('grandmaCake', 'okafor', now - HOUR, 'grandmaAsks'),
  ];
}
type Going = (notebook: Notebook, first: Comment) => void;
