// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { askQuestion, setForSession, signAnswer } from '#shared/notebook/questions.ts';
import { readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import { archiveEntry } from '#shared/notebook/write.ts';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { QuestionsScreen } from './questions-screen.tsx';

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
