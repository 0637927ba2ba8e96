import { acknowledgeNote, addOption, chooseOption, editOption, writeNote } from '../notes.ts';
import type { Note, NoteKind } from '../shape.ts';
import { judgeSource } from '../source.ts';
import type { Calendar } from './calendar.ts';
import { type Blocks, type ExamplePerson, type Moment, writeWords } from './moments.ts';
import type { ExampleWords } from './words/en.ts';

export function noteMoments({ notes, options, tags }: ExampleWords, calendar: Calendar): Moment[] {
  const { at } = calendar;
  const note = (
    key: keyof typeof notes,
    kind: NoteKind,
    by: ExamplePerson,
    when: number,
    more: Partial<Note> = {},
  ): Moment => ({
    at: when,
    by,
    write: (notebook) => {
      const { body, ...words }: { body: Blocks } & Partial<Note> = notes[key];
      writeWords(notebook, writeNote(notebook, { kind, ...words, ...more }, key), 'body', body);
    },
  });
  const acknowledge = (by: ExamplePerson, when: number): Moment => ({
    at: when,
    by,
    write: (notebook) => acknowledgeNote(notebook, 'howWeWork'),
  });
  const judge = (key: keyof typeof notes, verdict: Note['verdict'], when: number): Moment => ({
    at: when,
    by: 'okafor',
    write: (notebook) => judgeSource(notebook, 'notes', key, verdict),
  });
  const option = (key: keyof typeof options, when: number): Moment => ({
    at: when,
    by: 'okafor',
    write: (notebook) => {
      const { text, ...sides } = options[key];
      editOption(notebook, addOption(notebook, 'decision', text, `decision-${key}`), sides);
    },
  });
  return [
    note('howWeWork', 'how-we-work', 'okafor', at(55, '12:05')),
    acknowledge('ana', at(54, '20:30')),
    acknowledge('luis', at(49, '07:40')),
    note('background', 'background', 'ana', at(53, '21:05'), {
      topic: 'history',
      tags: [tags.family],
    }),
    note('replyTime', 'how-we-work', 'okafor', at(55, '12:20'), { topic: 'reply-window' }),
    note('aboutChild', 'about-child', 'ana', at(52, '20:20')),
    note('decision', 'decision', 'okafor', at(41, '17:45'), {
      tags: [tags.school],
      reviewOn: calendar.day(-9),
    }),
    option('halfDays', at(41, '17:46')),
    option('fullDays', at(41, '17:47')),
    {
      at: at(40, '19:10'),
      by: 'ana',
      write: (notebook) => chooseOption(notebook, 'decision', 'decision-fullDays'),
    },
    note('observation', 'observation', 'ana', at(33, '20:50'), {
      setting: 'home',
      tags: [tags.worry, tags.school],
    }),
    note('smallWin', 'win', 'luis', at(22, '16:10'), { setting: 'school', tags: [tags.school] }),
    note('resourceToDiscuss', 'resource', 'ana', at(19, '22:30'), {
      sourceUrl: 'https://example.org/points-for-mornings',
    }),
    judge('resourceToDiscuss', 'discuss', at(18, '09:15')),
    note('feedback', 'feedback', 'ana', at(12, '19:05')),
    note('concern', 'concern', 'luis', at(11, '21:15'), {
      setting: 'other-home',
      tags: [tags.family, tags.sleep],
    }),
    note('resource', 'resource', 'ana', at(10, '21:55'), {
      sourceUrl: 'https://example.org/short-goodbyes',
      topic: 'reading',
      tags: [tags.school, tags.family],
    }),
    judge('resource', 'fits', at(9, '12:40')),
    note('wellbeing', 'wellbeing', 'luis', at(7, '22:10')),
    note('happened', 'happened', 'luis', at(5, '08:35'), {
      setting: 'school',
      tags: [tags.school],
    }),
    note('script', 'resource', 'okafor', at(3, '09:00'), { verdict: 'fits', tags: [tags.school] }),
    note('win', 'win', 'ana', at(1, '07:20'), { setting: 'home', tags: [tags.sleep] }),
  ];
}
