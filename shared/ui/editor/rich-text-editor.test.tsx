// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { askQuestion } from '#shared/notebook/questions.ts';
import { readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import { createMemoryHost } from '#tests/gallery/memory-host.ts';
import { writeNewerPart } from '#tests/support/newer-text.ts';
import { type Page, showPage } from '#tests/support/page.tsx';
import { OpenedProvider } from '../opened.tsx';
import { createWords, WordsProvider } from '../words/words.tsx';
import { RichTextEditor } from './rich-text-editor.tsx';

const english = createWords('en');

let page: Page;
afterEach(() => page.close());

async function showAnswer(
  write: (answer: NonNullable<ReturnType<typeof readRichText>>) => void,
  autoFocus = false,
) {
  const clock = { at: Date.UTC(2026, 10, 5, 12) };
  const host = createMemoryHost({ now: () => clock.at });
  const facts = { title: 'Maya', childName: 'Maya', server: '' };
  const memory = host.opened.get(await host.start(facts, { name: 'Ana', kind: 'caregiver' }));
  if (memory === undefined) throw new Error('it was just started');
  const { opened } = memory;
  const id = askQuestion(opened.notebook, { text: 'Why?' });
  const answer = readRichText(opened.notebook.doc, id, 'answer');
  if (answer === null) throw new Error('a question is born with an answer');
  write(answer);
  page = await showPage(
    <WordsProvider words={english}>
      <OpenedProvider opened={opened}>
        <article tabIndex={-1}>
          <RichTextEditor
            collection="questions"
            entryId={id}
            field="answer"
            label="Answer"
            autoFocus={autoFocus}
          />
        </article>
        <button type="button" aria-label="Next" />
      </OpenedProvider>
    </WordsProvider>,
  );
  return { memory, id, answer, clock };
}

const editor = () => page.root.querySelector('.tiptap');

/** Tiptap leaves its editor on the element that it edits. */
function tiptap(): Editor {
  const element = editor();
  if (element === null || !('editor' in element)) throw new Error('no editor is open');
  return element.editor as Editor;
}

const box = () => page.root.querySelector<HTMLElement>('[role=textbox]');

/** The editor is a part of its own that is loaded when it is first wanted. */
async function untilEditing(): Promise<void> {
  await import('./live-editor.tsx');
  await page.after(async () => box()?.click());
  await page.after(async () => {});
}

test('an answer is shown plainly until somebody wants to write in it', async () => {
  await showAnswer((answer) => writeParagraphs(answer, ['Same script', ['Name it', 'Wait']]));
  expect(editor()).toBeNull();
  expect(page.root.querySelectorAll('li')).toHaveLength(2);
  await untilEditing();
  expect(editor()?.querySelectorAll('li')).toHaveLength(2);
});

test('what arrives from somebody else is shown without an editor', async () => {
  const { answer } = await showAnswer((empty) => writeParagraphs(empty, ['Same script']));
  await page.after(() => writeParagraphs(answer, ['as yours']));
  expect(page.text()).toContain('as yours');
});

test('who comes by the Tab key writes at once', async () => {
  await import('./live-editor.tsx');
  await showAnswer((answer) => writeParagraphs(answer, ['Same script']));
  await page.after(() => box()?.focus());
  await page.after(async () => {});
  expect(document.activeElement).toBe(editor());
});

test('who tabs on before the editor is there is not fetched back', async () => {
  await import('./live-editor.tsx');
  await showAnswer((answer) => writeParagraphs(answer, ['Same script']));
  const next = document.body.appendChild(document.createElement('button'));
  await page.after(() => {
    box()?.focus();
    next.focus();
  });
  await page.after(async () => {});
  expect(editor()).not.toBeNull();
  expect(document.activeElement).toBe(next);
  next.remove();
});

test('the others see where I write, and that it is new once I have left', async () => {
  const { memory, id, clock } = await showAnswer((empty) => writeParagraphs(empty, ['Same']));
  const { notebook } = memory.opened;
  await untilEditing();
  const written = notebook.questions.get(id)?.changedAt ?? 0;
  clock.at += 60_000;
  await page.after(() => {
    editor()?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    tiptap().commands.insertContent(' script');
  });
  const mine = () => memory.presence.getSnapshot().find(({ me }) => me)?.editing;
  expect(mine()).toBe(id);
  expect(notebook.questions.get(id)?.changedAt).toBe(written);
  await page.after(() => {
    editor()?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
  expect(mine()).toBeNull();
  expect(notebook.questions.get(id)?.changedAt).toBe(clock.at);
});

test('reading along changes nothing', async () => {
  const { memory, id, answer, clock } = await showAnswer((empty) =>
    writeParagraphs(empty, ['Same']),
  );
  await untilEditing();
  const written = memory.opened.notebook.questions.get(id)?.changedAt;
  clock.at += 60_000;
  await page.after(() => {
    editor()?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    writeParagraphs(answer, ['from somebody else']);
  });
  await page.after(() => {
    editor()?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
  expect(editor()?.textContent).toContain('from somebody else');
  expect(memory.opened.notebook.questions.get(id)?.changedAt).toBe(written);
});

test('text with parts of a newer app is shown and never opened in an editor', async () => {
  const { answer } = await showAnswer((empty) => writeNewerPart(empty, 'Breathe out slowly'));
  expect(page.text()).toContain('Breathe out slowly');
  expect(box()).toBeNull();
  expect(answer.length).toBe(1);
});

/** Comes by keys, and is somewhere when the editor is there. */
async function tabIn(elsewhere: string): Promise<void> {
  await import('./live-editor.tsx');
  await page.after(async () => {
    box()?.focus();
    page.root.querySelector<HTMLElement>(elsewhere)?.focus();
  });
  await page.after(async () => {});
}

test('the editor takes the focus that its card got when the shown text gave way', async () => {
  await showAnswer((answer) => writeParagraphs(answer, ['Same script']));
  await tabIn('article');
  expect(document.activeElement).toBe(editor());
});

test('the editor fetches nobody back who has gone on', async () => {
  await showAnswer((answer) => writeParagraphs(answer, ['Same script']));
  await tabIn('button');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Next');
});

test('an editor that opens by itself takes the focus from where the person was', async () => {
  await showAnswer((answer) => writeParagraphs(answer, ['Same script']), true);
  await page.after(async () => {});
  expect(document.activeElement).toBe(editor());
});
