import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createCircle, type Person } from '#tests/support/circle.ts';
import {
  askQuestion,
  askStarter,
  checkUnderstanding,
  editQuestion,
  markAnswered,
  reopenQuestion,
  sayInOwnWords,
  setForSession,
  signAnswer,
  understandingNow,
} from './questions.ts';
import { plainText, readRichText } from './rich-text.ts';
import { judgeSource } from './source.ts';
import { undo } from './undo.ts';
import { archiveEntry } from './write.ts';

test('the same question answered by two people while offline keeps both answers', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  const questionId = askQuestion(Ana.notebook, { text: 'What should grandma do at pick-up?' });
  Ana.goOffline();
  Okafor.goOffline();
  for (const [{ notebook }, words] of [
    [Ana, 'She waits at the gate'],
    [Okafor, 'Same words as yours'],
  ] as const) {
    readRichText(notebook.doc, questionId, 'answer')?.push([new Y.XmlText(words)]);
    markAnswered(notebook, questionId);
  }
  Ana.goOnline();
  Okafor.goOnline();
  const [one, other] = [Ana, Okafor].map(({ notebook }) => {
    const answer = readRichText(notebook.doc, questionId, 'answer');
    return { words: answer && plainText(answer), entry: notebook.questions.get(questionId) };
  });
  expect(one).toEqual(other);
  expect(one?.words).toContain('She waits at the gate');
  expect(one?.words).toContain('Same words as yours');
  expect(one?.entry?.status).toBe('answered');
});

test('a clip delivered twice lands once, and keeps what was written in it meanwhile', () => {
  const { Ana } = createCircle(['Ana']);
  const clip = { text: 'Is this right for her?', quote: 'Attention keeps it going' };
  askQuestion(Ana.notebook, clip, 'clip-1');
  editQuestion(Ana.notebook, 'clip-1', { text: 'Is this right for Maya?' });
  askQuestion(Ana.notebook, clip, 'clip-1');
  expect(Ana.notebook.questions.getSnapshot().map(({ text }) => text)).toEqual([
    'Is this right for Maya?',
  ]);
});

test('a clip delivered on two devices at once lands once', () => {
  const { panel, phone } = createCircle(['panel', 'phone']);
  panel.goOffline();
  for (const { notebook } of [panel, phone]) askQuestion(notebook, { text: 'Is it?' }, 'clip-1');
  panel.goOnline();
  expect(panel.notebook.questions.getSnapshot()).toHaveLength(1);
  expect(panel.notebook.questions.getSnapshot()).toEqual(phone.notebook.questions.getSnapshot());
});

test('a quote from a page that nobody else can open is kept without its address', () => {
  const { Ana } = createCircle(['Ana']);
  const questionId = askQuestion(Ana.notebook, {
    text: 'Is this the right form?',
    quote: 'Fill in both sides',
    sourceUrl: 'file:///home/ana/form.pdf',
  });
  expect(Ana.notebook.questions.get(questionId)).toMatchObject({
    quote: 'Fill in both sides',
    sourceUrl: null,
  });
});

test('a question goes onto the agenda, is answered, and is opened again', () => {
  const { Ana } = createCircle(['Ana']);
  const questionId = askQuestion(Ana.notebook, { text: 'How long?' });
  setForSession(Ana.notebook, questionId, true);
  expect(Ana.notebook.questions.get(questionId)?.status).toBe('for-session');
  markAnswered(Ana.notebook, questionId);
  expect(Ana.notebook.questions.get(questionId)).toMatchObject({
    status: 'answered',
    answeredBy: 'Ana',
  });
  reopenQuestion(Ana.notebook, questionId);
  expect(Ana.notebook.questions.get(questionId)).toMatchObject({
    status: 'new',
    answeredAt: null,
    answeredBy: null,
  });
});

test('an answer stays its writer’s when somebody else closes the question', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  const questionId = askQuestion(Ana.notebook, { text: 'How long?' });
  signAnswer(Okafor.notebook, questionId);
  signAnswer(Ana.notebook, questionId);
  markAnswered(Ana.notebook, questionId);
  expect(Ana.notebook.questions.get(questionId)).toMatchObject({
    status: 'answered',
    answeredBy: 'Okafor',
  });
});

test('a starter question is asked once among people who see each other', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const id = askStarter(Luis.notebook, 'stuck-rightGoal', 'Still right?');
  editQuestion(Luis.notebook, id, { text: 'Is “mornings” still right?' });
  expect(askStarter(Ana.notebook, 'stuck-rightGoal', 'Still right?')).toBe(id);
  expect(Ana.notebook.questions.getSnapshot().map(({ text }) => text)).toEqual([
    'Is “mornings” still right?',
  ]);
});

test('two who chose the same starter apart and both wrote in it keep what each of them wrote', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  Ana.goOffline();
  for (const [{ notebook }, text] of [
    [Ana, 'Is “mornings” still right?'],
    [Luis, 'Is “sleep” still right?'],
  ] as const) {
    editQuestion(notebook, askStarter(notebook, 'stuck-rightGoal', 'Still right?'), { text });
  }
  Ana.goOnline();
  const [one, other] = [Ana, Luis].map(({ notebook }) => notebook.questions.getSnapshot());
  expect(one).toEqual(other);
  expect(one?.map(({ text }) => text).toSorted()).toEqual([
    'Is “mornings” still right?',
    'Is “sleep” still right?',
  ]);
});

test('a starter question that was put away comes back when it is chosen again', () => {
  const { Ana } = createCircle(['Ana']);
  const id = askStarter(Ana.notebook, 'stuck-rightGoal', 'Still right?');
  archiveEntry(Ana.notebook, 'questions', id);
  askStarter(Ana.notebook, 'stuck-rightGoal', 'Still right?');
  expect(Ana.notebook.questions.getSnapshot().map((each) => each.id)).toEqual([id]);
});

test('new words of what was understood ask anew', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  sayInOwnWords(Ana.notebook, id, 'Ten minutes each evening.');
  checkUnderstanding(Okafor.notebook, id, 'not-quite');
  expect(Ana.notebook.questions.get(id)).toMatchObject({
    understoodBy: 'Ana',
    understanding: 'not-quite',
    understandingBy: 'Okafor',
  });
  sayInOwnWords(Ana.notebook, id, 'Ten minutes on school nights.');
  expect(Okafor.notebook.questions.get(id)).toMatchObject({
    understood: 'Ten minutes on school nights.',
    understanding: null,
    understandingBy: null,
  });
});

const judged = ({ notebook }: Person, id: string) => {
  const question = notebook.questions.get(id);
  return question && { words: question.understood, said: understandingNow(question) };
};

test('“right” said offline does not stand under words that were said meanwhile', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  sayInOwnWords(Ana.notebook, id, 'Ten minutes');
  Okafor.goOffline();
  sayInOwnWords(Ana.notebook, id, 'Two hours');
  checkUnderstanding(Okafor.notebook, id, 'right');
  expect(judged(Okafor, id)).toEqual({ words: 'Ten minutes', said: 'right' });
  Okafor.goOnline();
  for (const each of [Ana, Okafor]) {
    expect(judged(each, id)).toEqual({ words: 'Two hours', said: null });
  }
});

test('what was said to new words does not stand under the old ones when they come back', () => {
  const { Ana, Okafor } = createCircle(['Ana', 'Okafor']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  sayInOwnWords(Ana.notebook, id, 'Ten minutes');
  sayInOwnWords(Ana.notebook, id, 'Two hours');
  checkUnderstanding(Okafor.notebook, id, 'not-quite');
  undo(Ana.notebook);
  expect(judged(Ana, id)).toEqual({ words: 'Ten minutes', said: null });
});

test('two who say an answer back apart both keep their words', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  Luis.goOffline();
  sayInOwnWords(Luis.notebook, id, 'Until she sleeps');
  sayInOwnWords(Ana.notebook, id, 'Ten minutes');
  Luis.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    const said = notebook.understandings.of(id).map(({ member, words }) => [member, words]);
    expect(Object.fromEntries(said)).toEqual({ Ana: 'Ten minutes', Luis: 'Until she sleeps' });
  }
});

test('a verdict on a page is signed, and taken back without a name', () => {
  const { Okafor } = createCircle(['Okafor']);
  const id = askQuestion(Okafor.notebook, { text: 'Is this right?' });
  judgeSource(Okafor.notebook, 'questions', id, 'discuss');
  expect(Okafor.notebook.questions.get(id)).toMatchObject({
    verdict: 'discuss',
    verdictBy: 'Okafor',
  });
  judgeSource(Okafor.notebook, 'questions', id, null);
  expect(Okafor.notebook.questions.get(id)).toMatchObject({ verdict: null, verdictBy: null });
});
