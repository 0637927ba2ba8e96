// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { createListeners } from '#shared/notebook/watched.ts';
import { createCircle } from '#tests/support/circle.ts';
import { aClip } from '#tests/support/clip.ts';
import { showScreen } from '#tests/support/screen.tsx';
import type { Clip, Clips } from '../host.ts';
import { CaptureBar } from './capture-bar.tsx';

const clip = aClip({
  id: '1',
  quote: 'Attention can keep it going',
  url: 'https://example.org/bedtime',
  title: 'Bedtime',
  clippedAt: 1,
});

function clipsWith(...waiting: Clip[]): Clips & { deliver(clip: Clip): void } {
  const listeners = createListeners();
  let snapshot: readonly Clip[] = waiting;
  const set = (next: readonly Clip[]) => {
    snapshot = next;
    listeners.notify();
  };
  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    deliver: (next) => set([...snapshot, next]),
    async done(id) {
      set(snapshot.filter((each) => each.id !== id));
    },
  };
}

test('asks what a clip is, keeps it, leads there, and says so', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith(clip);
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  expect(shown.root.textContent).toContain('“Attention can keep it going”');
  shown.press('button', 'Ask about this');
  expect(notebook.questions.getSnapshot()).toMatchObject([{ quote: clip.quote }]);
  expect(clips.getSnapshot()).toEqual([]);
  expect(shown.went).toEqual(['questions/clip-1']);
  expect(shown.find('[role=status]').textContent).toBe('Kept as a question.');
  expect(shown.has('section')).toBe(false);
});

test('a clip that knows what it is lands by itself, once', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith({ ...clip, as: 'resource' });
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  expect(clips.getSnapshot()).toEqual([]);
  act(() => clips.deliver({ ...clip, as: 'resource' }));
  expect(notebook.notes.getSnapshot()).toMatchObject([{ kind: 'resource' }]);
  expect(shown.went).toHaveLength(1);
  expect(shown.has('section')).toBe(false);
});

test('a clip whose outbox cannot be emptied yet asks and leads only once', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips: Clips = {
    ...clipsWith(clip, { ...clip, id: '2', as: 'note' }),
    done: () => Promise.reject(new Error('not on disk')),
  };
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  shown.press('button', 'Resource');
  expect(shown.has('section')).toBe(false);
  expect(shown.went).toEqual(['notes/clip-2', 'notes/clip-1']);
  expect(notebook.notes.getSnapshot()).toHaveLength(2);
});

test('whoever is typing stays where they are', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith();
  const shown = showScreen(
    notebook,
    <>
      <textarea aria-label="A note" />
      <CaptureBar clips={clips} />
    </>,
  );
  shown.find('textarea').focus();
  act(() => clips.deliver({ ...clip, as: 'note' }));
  expect(shown.went).toEqual([]);
  expect(document.activeElement).toBe(shown.find('textarea'));
  expect(shown.find('[role=status]').textContent).toBe('Kept as a note.');
});

test('a dismissed clip is forgotten and not kept', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith(clip, { ...clip, id: '2', quote: 'Another' });
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  expect(shown.root.textContent).toContain('1 more waiting');
  shown.press('button', 'Do not save');
  expect(shown.root.textContent).toContain('“Another”');
  expect(notebook.notes.getSnapshot()).toEqual([]);
});

test('in a notebook that can only be read, a clip waits and nothing is lost', () => {
  const { doc } = createCircle(['Ana']).Ana.notebook;
  const viewer = openNotebookModel(doc, { me: 'x', canWrite: () => false });
  const clips = clipsWith({ ...clip, as: 'note' });
  const shown = showScreen(viewer, <CaptureBar clips={clips} />);
  expect(shown.has('button', 'Note')).toBe(false);
  expect(shown.root.textContent).toContain('You can read this notebook, not write in it.');
  expect(clips.getSnapshot()).toHaveLength(1);
});
