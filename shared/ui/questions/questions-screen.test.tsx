// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { addMember } from '#shared/notebook/members.ts';
import { type Notebook, openNotebookModel } from '#shared/notebook/notebook.ts';
import {
  askQuestion,
  checkUnderstanding,
  sayInOwnWords,
  setForSession,
  signAnswer,
} from '#shared/notebook/questions.ts';
import { readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import { judgeSource } from '#shared/notebook/source.ts';
import { archiveEntry } from '#shared/notebook/write.ts';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { starters as english } from '../words/en/starters.ts';
import { starters as spanish } from '../words/es/starters.ts';
import { QuestionsScreen } from './questions-screen.tsx';
import { starterPacksIn } from './starter-packs.ts';

const clip = {
  text: 'Is planned ignoring right for her?',
  quote: 'Attention can keep it going',
  sourceUrl: 'https://www.example.org/bedtime',
  sourceTitle: 'A worried child at bedtime',
};

test('shows what is for the next session first, with counts of the rest', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  askQuestion(notebook, { text: 'How long?' });
  setForSession(notebook, askQuestion(notebook, { text: 'And grandma?' }), true);
  const shown = showScreen(notebook, <QuestionsScreen />);
  expect(shown.has('button[aria-pressed=true]', 'For next session 1')).toBe(true);
  expect(shown.root.textContent).toContain('And grandma?');
  expect(shown.root.textContent).not.toContain('How long?');
  shown.press('button', 'Open 1');
  expect(shown.root.textContent).toContain('How long?');
});

test('the quote stands with its page, whose link tells nobody where its reader comes from', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  askQuestion(notebook, clip);
  const shown = showScreen(notebook, <QuestionsScreen />);
  expect(shown.find('blockquote').textContent).toBe('“Attention can keep it going”');
  const link = shown.find('a');
  expect(link.textContent).toContain('A worried child at bedtime · example.org');
  expect(link.getAttribute('href')).toBe(clip.sourceUrl);
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toContain('noreferrer');
});

test('the star brings a question to the next session and takes it off again', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = askQuestion(notebook, { text: 'How long?' });
  const shown = showScreen(notebook, <QuestionsScreen />);
  shown.press('button', 'Next session: How long?');
  expect(notebook.questions.get(id)?.status).toBe('for-session');
  shown.press('button', 'For next session 1');
  shown.press('button', 'Next session: How long?');
  expect(notebook.questions.get(id)?.status).toBe('new');
});

test('an answer keeps its writer’s name when somebody else marks it as answered', () => {
  const { Okafor, Ana } = createCircle(['Okafor', 'Ana']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  const answer = readRichText(Okafor.notebook.doc, id, 'answer');
  if (answer) writeParagraphs(answer, ['Ten minutes are enough.']);
  signAnswer(Okafor.notebook, id);
  const shown = showScreen(Ana.notebook, <QuestionsScreen />);
  shown.press('button', 'Mark as answered: How long?');
  expect(Ana.notebook.questions.get(id)).toMatchObject({
    status: 'answered',
    answeredBy: 'Okafor',
  });
  shown.press('button', 'Answered 1');
  expect(shown.root.textContent).toContain('Ten minutes are enough.');
  expect(shown.root.textContent).toContain('Okafor');
  shown.press('button', 'Open it again: How long?');
  expect(Ana.notebook.questions.get(id)?.status).toBe('new');
});

test('whoever asked says that the answer is right', () => {
  const { Okafor, Ana, Luis } = createCircle(['Okafor', 'Ana', 'Luis']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  const answer = readRichText(Okafor.notebook.doc, id, 'answer');
  if (answer) writeParagraphs(answer, ['Ten minutes are enough.']);
  signAnswer(Okafor.notebook, id);
  for (const { notebook } of [Okafor, Luis]) {
    const theirs = showScreen(notebook, <QuestionsScreen />);
    expect(theirs.has('button', 'This answers my question')).toBe(false);
  }
  const shown = showScreen(Ana.notebook, <QuestionsScreen />);
  shown.press('button', 'This answers my question');
  expect(Ana.notebook.questions.get(id)?.confirmedBy).toBe('Ana');
  expect(shown.root.textContent).toContain('Ana: this answers my question');
});

test('a question that came without words asks for them, and keeps them', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = askQuestion(notebook, { ...clip, text: '' });
  const shown = showScreen(notebook, <QuestionsScreen />, { entryId: id });
  expect(document.activeElement).toBe(shown.find('textarea', 'The question'));
  shown.type('textarea', 'The question', 'Is this right for Maya?');
  shown.key('textarea', 'The question', 'Enter');
  expect(notebook.questions.get(id)?.text).toBe('Is this right for Maya?');
  expect(shown.find('h3').textContent).toBe('Is this right for Maya?');
});

test('what is typed and not yet asked survives a look at another tab', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  askQuestion(notebook, { text: 'How long?' });
  const shown = showScreen(notebook, <QuestionsScreen />);
  shown.press('button', 'Ask');
  shown.type('textarea', 'What do you want to ask?', 'Should I stay');
  const later = showScreen(notebook, <QuestionsScreen />);
  expect(later.find('textarea', 'What do you want to ask?')).toHaveProperty(
    'value',
    'Should I stay',
  );
});

test('what was put away can be brought back', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const id = askQuestion(notebook, { text: 'How long?' });
  archiveEntry(notebook, 'questions', id);
  const shown = showScreen(notebook, <QuestionsScreen />);
  shown.press('button', 'Bring back: How long?');
  expect(notebook.questions.getSnapshot()).toHaveLength(1);
});

test('a viewer reads questions and finds nothing that writes', () => {
  const { Ana } = createCircle(['Ana']);
  setForSession(Ana.notebook, askQuestion(Ana.notebook, clip), true);
  const viewer = openNotebookModel(Ana.notebook.doc, { me: 'x', canWrite: () => false });
  const shown = showScreen(viewer, <QuestionsScreen />);
  expect(shown.root.textContent).toContain(clip.text);
  expect(shown.has('textarea, [role=textbox], input')).toBe(false);
  expect([...shown.root.querySelectorAll('button')].map((each) => each.textContent)).toEqual([
    'For next session 1',
    'Open 0',
    'Answered 0',
  ]);
});

function answerAs(notebook: Notebook, questionId: string, words: string): void {
  const answer = readRichText(notebook.doc, questionId, 'answer');
  if (answer) writeParagraphs(answer, [words]);
  signAnswer(notebook, questionId);
}

test('an answer is said back in own words, and somebody else says that it is right', () => {
  const { Okafor, Ana } = createCircle(['Okafor', 'Ana']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  const asker = showScreen(Ana.notebook, <QuestionsScreen />);
  expect(asker.has('button', 'Say it in my own words')).toBe(false);
  act(() => answerAs(Okafor.notebook, id, 'Ten minutes are enough.'));
  asker.press('button', 'Say it in my own words');
  asker.type('textarea', 'What I understood, in my own words', 'No more than ten minutes');
  asker.key('textarea', 'What I understood, in my own words', 'Enter');
  expect(asker.root.textContent).toContain('Ana understood');
  expect(asker.has('button', 'Yes, that is it')).toBe(false);
  const other = showScreen(Okafor.notebook, <QuestionsScreen />);
  expect(other.has('button', 'Say it in my own words')).toBe(false);
  other.press('button', 'Yes, that is it');
  expect(asker.root.textContent).toContain('Okafor: yes, that is it');
  other.press('button[aria-pressed=true]', 'Yes, that is it');
  expect(Ana.notebook.questions.get(id)?.understanding).toBeNull();
});

test('“not quite” invites to add to the answer, and to say it differently', () => {
  const { Okafor, Ana } = createCircle(['Okafor', 'Ana']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  answerAs(Okafor.notebook, id, 'Ten minutes are enough.');
  sayInOwnWords(Ana.notebook, id, 'At least ten minutes');
  checkUnderstanding(Okafor.notebook, id, 'not-quite');
  const shown = showScreen(Ana.notebook, <QuestionsScreen />);
  expect(shown.root.textContent).toContain('Okafor: not quite');
  expect(shown.has('button', 'Add to the answer')).toBe(true);
  shown.press('button', 'Say it differently');
  const field = shown.find('textarea', 'What I understood, in my own words');
  expect(field).toHaveProperty('value', 'At least ten minutes');
});

test('what two said back apart is shown for both', () => {
  const { Okafor, Ana, Luis } = createCircle(['Okafor', 'Ana', 'Luis']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  answerAs(Okafor.notebook, id, 'Ten minutes are enough.');
  Luis.goOffline();
  sayInOwnWords(Ana.notebook, id, 'At least ten minutes');
  sayInOwnWords(Luis.notebook, id, 'No more than ten minutes');
  Luis.goOnline();
  for (const { notebook } of [Okafor, Ana, Luis]) {
    const { textContent } = showScreen(notebook, <QuestionsScreen />).root;
    for (const words of ['How Ana understood it', 'At least ten minutes']) {
      expect(textContent).toContain(words);
    }
    for (const words of ['How Luis understood it', 'No more than ten minutes']) {
      expect(textContent).toContain(words);
    }
  }
});

test('words being said back stay in their field when somebody else says theirs first', () => {
  const { Okafor, Ana, Luis } = createCircle(['Okafor', 'Ana', 'Luis']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  answerAs(Okafor.notebook, id, 'Ten minutes are enough.');
  const shown = showScreen(Ana.notebook, <QuestionsScreen />);
  shown.press('button', 'Say it in my own words');
  const field = 'What I understood, in my own words';
  shown.type('textarea', field, 'At least');
  act(() => sayInOwnWords(Luis.notebook, id, 'No more than ten minutes'));
  expect(shown.find('textarea', field)).toHaveProperty('value', 'At least');
  expect(shown.root.textContent).toContain('No more than ten minutes');
});

test('words said back are not taken for a part of the answer', () => {
  const { Ana } = createCircle(['Ana']);
  const id = askQuestion(Ana.notebook, { text: 'How long?' });
  const answer = readRichText(Ana.notebook.doc, id, 'answer');
  if (answer) writeParagraphs(answer, ['Ten minutes.']);
  const shown = showScreen(Ana.notebook, <QuestionsScreen />);
  shown.press('button', 'Say it in my own words');
  shown.type('textarea', 'What I understood, in my own words', 'Ten');
  expect(Ana.notebook.questions.get(id)?.answeredBy).toBeNull();
});

test('anybody says whether a page is for us; a clinician’s word stays theirs', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const id = askQuestion(Ana.notebook, clip);
  const clinician = { name: 'Dr. Okafor', kind: 'clinician', joined: true } as const;
  addMember(Ana.notebook, clinician, 'okafor');
  const shown = showScreen(Luis.notebook, <QuestionsScreen />);
  shown.press('button', 'Is this page for us?');
  shown.press('button', 'Not for us');
  expect(Ana.notebook.questions.get(id)).toMatchObject({
    verdict: 'not-for-us',
    verdictBy: 'Luis',
  });
  const okafor = openNotebookModel(Ana.notebook.doc, { me: 'okafor' });
  act(() => judgeSource(okafor, 'questions', id, 'fits'));
  expect(shown.find('article').textContent).toContain('Fits usDr. Okafor');
  expect(shown.has('button', 'Not for us')).toBe(false);
  const theirs = showScreen(okafor, <QuestionsScreen />);
  expect(theirs.has('button[aria-pressed=true]', 'Fits us')).toBe(true);
});

test('a question without a page asks for no verdict', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  askQuestion(notebook, { text: 'How long?' });
  const shown = showScreen(notebook, <QuestionsScreen />);
  expect(shown.has('button', 'Is this page for us?')).toBe(false);
});

test('a starter question is asked in one tap, once, and put into own words', async () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const shown = showScreen(notebook, <QuestionsScreen />);
  expect(shown.root.textContent).toContain('No questions yet');
  await act(async () => {
    shown.find('button', 'Starter questions').click();
    await starterPacksIn('en');
  });
  const { title, questions } = english.stuck;
  shown.press('summary', title);
  shown.press('button', `Ask: ${questions.rightGoal}`);
  expect(notebook.questions.getSnapshot()).toMatchObject([
    { id: 'starter-stuck-rightGoal-Ana', text: questions.rightGoal, createdBy: 'Ana' },
  ]);
  shown.press('button', `Asked already, go to it: ${questions.rightGoal}`);
  expect(shown.went).toEqual(['questions/starter-stuck-rightGoal-Ana']);
  expect(notebook.questions.getSnapshot()).toHaveLength(1);
});

test('both languages have the same starter questions, each of them a question', () => {
  const keys = (packs: typeof english) =>
    Object.entries(packs).map(([id, { questions }]) => [id, Object.keys(questions)]);
  expect(keys(spanish)).toEqual(keys(english));
  for (const packs of [english, spanish]) {
    const texts = Object.values(packs).flatMap(({ questions }) => Object.values(questions));
    expect(texts.filter((text) => !text.endsWith('?'))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { questions } of Object.values(packs)) {
      expect(Object.keys(questions).length).toBeGreaterThanOrEqual(5);
    }
  }
});

test('of hundreds of questions a stretch is shown, and more when asked', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  for (let n = 0; n < 50; n++) askQuestion(notebook, { text: `Question number ${n}?` });
  const shown = showScreen(notebook, <QuestionsScreen />);
  expect(shown.root.querySelectorAll('article')).toHaveLength(20);
  shown.press('button', 'Show more');
  expect(shown.root.querySelectorAll('article')).toHaveLength(40);
});

test('what somebody else asks is theirs to put into words', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  askQuestion(Ana.notebook, { ...clip, text: '' });
  const wording = 'textarea[placeholder="What do you want to ask about this?"]';
  expect(showScreen(Ana.notebook, <QuestionsScreen />).has(wording)).toBe(true);
  const his = showScreen(Luis.notebook, <QuestionsScreen />);
  expect(his.has(wording)).toBe(false);
  expect(his.find('h3', 'A question about this passage')).toBeDefined();
});
