// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { replyTo, resolveThread, startThread, withdrawComment } from '#shared/notebook/comments.ts';
import { addMember } from '#shared/notebook/members.ts';
import { type Notebook, openNotebookModel } from '#shared/notebook/notebook.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { editEntry } from '#shared/notebook/write.ts';
import { type Clock, createCircle, NOON } from '#tests/support/circle.ts';
import { type Shown, showScreen } from '#tests/support/screen.tsx';
import { Comments } from './comments.tsx';

const clock: Clock = { at: NOON };

function createTalk() {
  const circle = createCircle(['Ana', 'Okafor'], clock);
  const about = askQuestion(circle.Ana.notebook, { text: 'How long?' });
  const show = (notebook: Notebook) =>
    showScreen(notebook, <Comments about="questions" entryId={about} name="How long?" />);
  const first = () => {
    const [comment] = circle.Ana.notebook.commentsOn.of(about);
    if (comment === undefined) throw new Error('Nobody has said anything');
    return comment;
  };
  return { ...circle, about, show, first };
}

const send = (shown: Shown, field: string, text: string) => {
  shown.type('textarea', field, text);
  shown.key('textarea', field, 'Enter');
};
const NEW = 'Write a comment. Everyone here can read it.';

test('a comment is written with Enter, and the line says how much there is', () => {
  const { Ana, about, show } = createTalk();
  const shown = show(Ana.notebook);
  shown.press('button', 'Comment: How long?');
  send(shown, NEW, '  Ten minutes?  ');
  expect(Ana.notebook.commentsOn.of(about)).toMatchObject([
    { text: 'Ten minutes?', about: 'questions', threadId: null, createdBy: 'Ana' },
  ]);
  expect(shown.has('button', '1 comment · 1 open: How long?')).toBe(true);
  expect(document.activeElement).toBe(shown.find('button', 'New comment: How long?'));
});

test('a reply stands under what it answers, and resolving says who did it', () => {
  const { Ana, Okafor, about, show, first } = createTalk();
  startThread(Ana.notebook, 'questions', about, { text: 'Ten minutes?' });
  const shown = show(Okafor.notebook);
  shown.press('button', '1 comment · 1 open: How long?');
  shown.press('button', 'Reply to “Ten minutes?”');
  send(shown, 'Write a reply', 'Ten is enough.');
  expect(Okafor.notebook.commentsOn.of(about)[1]).toMatchObject({ threadId: first().id });
  shown.press('button', 'Resolve: Ten minutes?');
  expect(shown.root.textContent).toContain('Resolved by Okafor');
  expect(shown.has('button', '2 comments: How long?')).toBe(true);
  shown.press('button', 'Open again: Ten minutes?');
  expect(first().resolvedAt).toBeNull();
});

test('a resolved thread is one line; a reply that came since keeps it open', () => {
  const { Ana, Okafor, about, show, first } = createTalk();
  startThread(Ana.notebook, 'questions', about, { text: 'Ten minutes?' });
  resolveThread(Ana.notebook, first());
  const shown = show(Ana.notebook);
  shown.press('button', '1 comment: How long?');
  expect(shown.has('button', 'Reply to “Ten minutes?”')).toBe(false);
  shown.press('button[aria-expanded=false]', /Ten minutes/);
  expect(shown.root.textContent).toContain('Resolved by Ana');
  shown.press('button[aria-expanded=true]', /Ten minutes.*Resolved/);
  act(() => void replyTo(Okafor.notebook, first(), { text: 'Not on school nights.' }));
  expect(shown.root.textContent).toContain('Not on school nights.');
  expect(shown.root.textContent).toContain('1 reply since');
  expect(shown.has('button', '2 comments · 1 open: How long?')).toBe(true);
});

test('typing @ offers the others, and keys choose one', () => {
  const { Ana, about, show } = createTalk();
  const shown = show(Ana.notebook);
  shown.press('button', 'Comment: How long?');
  shown.type('textarea', NEW, 'Could @oka');
  const field = shown.find('textarea', NEW);
  expect(shown.find('[role=option]').textContent).toContain('Okafor');
  expect(shown.root.querySelectorAll('[role=option]')).toHaveLength(1);
  expect(field.getAttribute('aria-activedescendant')).toBe(shown.find('[role=option]').id);
  shown.key('textarea', NEW, 'Enter');
  expect(field).toHaveProperty('value', 'Could @Okafor ');
  expect(shown.has('[role=option]')).toBe(false);
  send(shown, NEW, 'Could @Okafor look?');
  expect(Ana.notebook.commentsOn.of(about)[0]?.mentions).toEqual(['Okafor']);
  expect(shown.find('mark').textContent).toBe('@Okafor');
});

test('a name that was chosen is not asked about again, though a longer one begins alike', () => {
  const { Ana, Okafor, show } = createTalk();
  editEntry(Ana.notebook, 'members', 'Ana', { name: 'Ana Maria' });
  addMember(Ana.notebook, { name: 'Ana', kind: 'caregiver', joined: true }, 'ana');
  const shown = show(Okafor.notebook);
  shown.press('button', 'Comment: How long?');
  shown.type('textarea', NEW, '@An');
  expect(shown.root.querySelectorAll('[role=option]')).toHaveLength(2);
  const short = [...shown.root.querySelectorAll<HTMLElement>('[role=option]')].find(
    ({ textContent }) => !textContent?.includes('Maria'),
  );
  act(() => short?.click());
  const field = shown.find('textarea', NEW);
  // A browser tells of the caret that was set, after the choice.
  act(() => void document.dispatchEvent(new Event('selectionchange')));
  act(() => void field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true })));
  expect(field).toHaveProperty('value', '@Ana ');
  expect(shown.has('[role=option]')).toBe(false);
});

test('Escape puts the offer away first, and the words stay', () => {
  const { Ana, show } = createTalk();
  const shown = show(Ana.notebook);
  shown.press('button', 'Comment: How long?');
  shown.press('button', 'Ask somebody to look');
  expect(shown.find('textarea', NEW)).toHaveProperty('value', '@');
  expect(shown.has('[role=option]')).toBe(true);
  shown.key('textarea', NEW, 'Escape');
  expect(shown.has('[role=option]')).toBe(false);
  expect(shown.find('textarea', NEW)).toHaveProperty('value', '@');
});

test('one’s own comment is worded anew, and asks nobody whose name was deleted', () => {
  const { Ana, about, show, first } = createTalk();
  const said = { text: '@Okafor, ten minutes?', mentions: ['Okafor'] };
  startThread(Ana.notebook, 'questions', about, said);
  const shown = show(Ana.notebook);
  shown.press('button', '1 comment · 1 open: How long?');
  shown.press('button', /^More for/);
  shown.press('button', 'Edit');
  expect(shown.find('textarea', 'Your comment')).toHaveProperty('value', said.text);
  send(shown, 'Your comment', 'Ten minutes?');
  expect(first()).toMatchObject({ text: 'Ten minutes?', mentions: [] });
  expect(shown.root.textContent).toContain('edited');
});

test('only its writer finds the ways to change a comment', () => {
  const { Ana, Okafor, about, show } = createTalk();
  const id = startThread(Ana.notebook, 'questions', about, { text: 'Ten minutes?' });
  const theirs = show(Okafor.notebook);
  theirs.press('button', '1 comment · 1 open: How long?');
  expect(theirs.has('button', 'More for “Ten minutes?”')).toBe(false);
  const shown = show(Ana.notebook);
  shown.press('button', '1 comment · 1 open: How long?');
  shown.press('button', 'More for “Ten minutes?”');
  shown.press('button', 'Take it back');
  expect(Ana.notebook.comments.get(id)?.archivedAt).not.toBeNull();
  expect(shown.has('button', 'Comment: How long?')).toBe(true);
});

test('replies stay when the first comment is taken back', () => {
  const { Ana, Okafor, about, show, first } = createTalk();
  const id = startThread(Ana.notebook, 'questions', about, { text: 'Ten minutes?' });
  replyTo(Okafor.notebook, first(), { text: 'Ten is enough.' });
  const shown = show(Ana.notebook);
  shown.press('button', '2 comments · 1 open: How long?');
  act(() => withdrawComment(Ana.notebook, id));
  expect(shown.root.textContent).toContain('Ten is enough.');
  expect(shown.has('button', 'Reply to “Ten is enough.”')).toBe(true);
});

test('a reply that is being typed stays when the first comment is taken back', () => {
  const { Ana, Okafor, about, show, first } = createTalk();
  const id = startThread(Ana.notebook, 'questions', about, { text: 'Ten minutes?' });
  clock.at += 1000;
  replyTo(Ana.notebook, first(), { text: 'Or fifteen?' });
  const shown = show(Okafor.notebook);
  shown.press('button', '2 comments · 1 open: How long?');
  shown.press('button', 'Reply to “Ten minutes?”');
  shown.type('textarea', 'Write a reply', 'It depends on');
  act(() => withdrawComment(Ana.notebook, id));
  expect(shown.find('textarea', 'Write a reply')).toHaveProperty('value', 'It depends on');
});

test('of many replies the last ones are shown first', () => {
  const { Ana, about, show, first } = createTalk();
  startThread(Ana.notebook, 'questions', about, { text: 'Ten minutes?' });
  for (let n = 1; n <= 6; n++) {
    clock.at += 1000;
    replyTo(Ana.notebook, first(), { text: `Reply number ${n}.` });
  }
  const shown = show(Ana.notebook);
  shown.press('button', '7 comments · 1 open: How long?');
  expect(shown.root.textContent).not.toContain('Reply number 3.');
  expect(shown.root.textContent).toContain('Reply number 4.');
  shown.press('button', 'Show all 6 replies');
  expect(shown.root.textContent).toContain('Reply number 1.');
});

test('what is typed and not yet sent survives a look at another tab', () => {
  const { Ana, show } = createTalk();
  const shown = show(Ana.notebook);
  shown.press('button', 'Comment: How long?');
  shown.type('textarea', NEW, 'Maybe ten');
  expect(show(Ana.notebook).find('textarea', NEW)).toHaveProperty('value', 'Maybe ten');
});

test('a viewer reads the talk and finds nothing that writes', () => {
  const { Ana, about, show } = createTalk();
  const viewer = openNotebookModel(Ana.notebook.doc, { me: 'x', canWrite: () => false });
  const shown = show(viewer);
  expect(shown.has('button')).toBe(false);
  act(() => void startThread(Ana.notebook, 'questions', about, { text: 'Ten minutes?' }));
  shown.press('button', '1 comment · 1 open: How long?');
  expect(shown.root.textContent).toContain('Ten minutes?');
  expect(shown.root.querySelectorAll('button')).toHaveLength(1);
  expect(shown.has('textarea')).toBe(false);
});
