import {
  askQuestion,
  checkUnderstanding,
  confirmAnswer,
  markAnswered,
  sayInOwnWords,
  setForSession,
  signAnswer,
} from '../questions.ts';
import type { Verdict } from '../shape.ts';
import { judgeSource } from '../source.ts';
import { markWordsEdited } from '../write.ts';
import type { Calendar } from './calendar.ts';
import { type Blocks, type ExamplePerson, type Moment, writeWords } from './moments.ts';
import type { ExampleWords } from './words/en.ts';

const HOUR = 60 * 60 * 1000;

export function questionMoments({ questions }: ExampleWords, calendar: Calendar): Moment[] {
  const ask = (
    key: keyof typeof questions,
    by: ExamplePerson,
    at: number,
    page?: string,
  ): Moment => ({
    at,
    by,
    write: (notebook) => {
      const {
        answer: _,
        understood: __,
        ...question
      } = {
        answer: [],
        understood: '',
        ...questions[key],
      };
      const source = page === undefined ? {} : { sourceUrl: `https://example.org/${page}` };
      askQuestion(notebook, { ...question, ...source }, key);
    },
  });
  const forSession = (key: string, by: ExamplePerson, at: number): Moment => ({
    at,
    by,
    write: (notebook) => setForSession(notebook, key, true),
  });
  const answer = (key: string, at: number, blocks: Blocks, done = true): Moment => ({
    at,
    by: 'okafor',
    write: (notebook) => {
      writeWords(notebook, key, 'answer', blocks);
      if (done) markAnswered(notebook, key);
      else {
        signAnswer(notebook, key);
        markWordsEdited(notebook, 'questions', key);
      }
    },
  });
  const confirm = (key: string, by: ExamplePerson, at: number): Moment => ({
    at,
    by,
    write: (notebook) => confirmAnswer(notebook, key),
  });
  const sayBack = (key: string, by: ExamplePerson, at: number, words: string): Moment => ({
    at,
    by,
    write: (notebook) => sayInOwnWords(notebook, key, words),
  });
  const check = (key: string, at: number): Moment => ({
    at,
    by: 'okafor',
    write: (notebook) => checkUnderstanding(notebook, key, 'right'),
  });
  const judge = (key: string, verdict: Verdict, at: number): Moment => ({
    at,
    by: 'okafor',
    write: (notebook) => judgeSource(notebook, 'questions', key, verdict),
  });
  const { at, now } = calendar;
  return [
    ask('howLong', 'luis', at(50, '22:15')),
    answer('howLong', at(47, '09:10'), questions.howLong.answer),
    ask('ill', 'ana', at(38, '21:40')),
    answer('ill', at(37, '08:55'), questions.ill.answer),
    confirm('ill', 'ana', at(37, '20:10')),
    ask('harder', 'ana', at(29, '22:05')),
    answer('harder', at(27, '09:20'), questions.harder.answer),
    confirm('harder', 'luis', at(26, '07:45')),
    sayBack('harder', 'ana', at(26, '20:30'), questions.harder.understood),
    check('harder', at(25, '09:05')),
    ask('teacher', 'luis', at(15, '19:50')),
    answer('teacher', at(13, '12:30'), questions.teacher.answer),
    ask('praise', 'luis', at(8, '21:20'), 'small-praise'),
    ask('grandma', 'ana', at(6, '20:40')),
    ask('refuses', 'ana', at(4, '20:55')),
    answer('grandma', at(3, '09:05'), questions.grandma.answer, false),
    ask('sameQuestion', 'ana', at(3, '21:35'), 'asks-again'),
    forSession('sameQuestion', 'ana', at(3, '21:36')),
    judge('sameQuestion', 'fits', at(2, '12:20')),
    ask('twoBoxes', 'luis', at(2, '18:15')),
    forSession('twoBoxes', 'luis', at(2, '18:16')),
    ask('ignoring', 'ana', at(1, '21:12'), 'worried-at-bedtime'),
    forSession('ignoring', 'ana', at(1, '21:13')),
    judge('ignoring', 'discuss', now - HOUR),
    answer('refuses', now - 2 * HOUR, questions.refuses.answer),
    sayBack('refuses', 'ana', now - HOUR, questions.refuses.understood),
  ];
}
