/** Questions: asked at night, kept with the sentence that raised them, answered beside it. */
import { recordStatus } from './history.ts';
import type { Notebook } from './notebook.ts';
import type { Question } from './shape.ts';
import { linkable } from './source.ts';
import { addEntry, editEntry, type NewEntry, restoreEntry, write, writeRecord } from './write.ts';

export function askQuestion(
  notebook: Notebook,
  question: NewEntry<'questions'> & { text: string },
  id?: string,
): string {
  return addEntry(notebook, 'questions', { status: 'new', ...linkable(question) }, id);
}

/**
 * The question that a starter has become, if somebody asked it. Whoever asks has an entry of their
 * own: two who choose the same one apart must not overwrite what the other writes in it.
 */
export function findStarter(notebook: Notebook, starterId: string): Question | undefined {
  const asked = notebook.members.all
    .getSnapshot()
    .flatMap(({ id }) => notebook.questions.get(starterQuestionId(starterId, id)) ?? []);
  return asked.find(({ archivedAt }) => archivedAt === null) ?? asked[0];
}

/** Asks a starter question once: what was asked and put away comes back with its answer. */
export function askStarter(notebook: Notebook, starterId: string, text: string): string {
  const asked = findStarter(notebook, starterId);
  if (asked === undefined) {
    return askQuestion(notebook, { text }, starterQuestionId(starterId, notebook.me));
  }
  restoreEntry(notebook, 'questions', asked.id);
  return asked.id;
}

function starterQuestionId(starterId: string, memberId: string): string {
  return `starter-${starterId}-${memberId}`;
}

export function editQuestion(
  notebook: Notebook,
  questionId: string,
  fields: Pick<NewEntry<'questions'>, 'text'>,
): void {
  editEntry(notebook, 'questions', questionId, fields);
}

/** Marks it for the next session, or takes the mark away. */
export function setForSession(notebook: Notebook, questionId: string, marked: boolean): void {
  setStatus(notebook, questionId, marked ? 'for-session' : 'new', {});
}

/** Says whose answer it is, when they begin to write it. The first one stays named. */
export function signAnswer(notebook: Notebook, questionId: string): void {
  if (notebook.questions.get(questionId)?.answeredBy !== null) return;
  const signed = { answeredAt: notebook.now(), answeredBy: notebook.me };
  editEntry(notebook, 'questions', questionId, signed);
}

/** Whoever closes the question; the answer stays the one's who wrote it. */
export function markAnswered(notebook: Notebook, questionId: string): void {
  write(notebook, () => {
    signAnswer(notebook, questionId);
    setStatus(notebook, questionId, 'answered', {});
  });
}

/** "You got me right": said by somebody who asked, about the answer. */
export function confirmAnswer(notebook: Notebook, questionId: string): void {
  editEntry(notebook, 'questions', questionId, { confirmedBy: notebook.me });
}

/** "Did I get this right?": the answer in my own words. New words ask anew. */
export function sayInOwnWords(notebook: Notebook, questionId: string, understood: string): void {
  const understoodBy = understood.trim() === '' ? null : notebook.me;
  const asked = { understood, understoodBy, understanding: null, understandingBy: null };
  write(notebook, () => {
    writeRecord(notebook, 'understandings', [questionId, notebook.me], { words: understood });
    editEntry(notebook, 'questions', questionId, asked);
  });
}

/** What somebody else says to those words; `null` takes it back. */
export function checkUnderstanding(
  notebook: Notebook,
  questionId: string,
  understanding: Question['understanding'],
): void {
  const understandingBy = understanding === null ? null : notebook.me;
  const understandingOf = notebook.questions.get(questionId)?.understood ?? '';
  const said = { understanding, understandingBy, understandingOf };
  editEntry(notebook, 'questions', questionId, said);
}

/** What was said to the words as they stand: a word on earlier ones is none on these. */
export function understandingNow(question: Question): Question['understanding'] {
  const { understanding, understandingOf, understood } = question;
  return understandingOf === understood ? understanding : null;
}

export function reopenQuestion(notebook: Notebook, questionId: string): void {
  setStatus(notebook, questionId, 'new', { answeredAt: null, answeredBy: null, confirmedBy: null });
}

function setStatus(
  notebook: Notebook,
  questionId: string,
  status: Question['status'],
  more: NewEntry<'questions'>,
): void {
  write(notebook, () => {
    editEntry(notebook, 'questions', questionId, { status, ...more });
    recordStatus(notebook, questionId, status);
  });
}
