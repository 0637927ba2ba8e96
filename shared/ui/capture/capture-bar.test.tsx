// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { createListeners } from '#shared/notebook/watched.ts';
import { createCircle } from '#tests/support/circle.ts';
import { aClip } from '#tests/support/clip.ts';
import { showScreen } from '#tests/support/screen.tsx';
import type { Clip, ClipShortfall, Clips } from '../host.ts';
import { CaptureBar } from './capture-bar.tsx';
import { landClip } from './land-clip.ts';

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
    ...clipsWith(clip, { ...clip, id: '2', quote: 'Another', as: 'note' }),
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
      <textarea aria-label="A note" defaultValue="She" />
      <CaptureBar clips={clips} />
    </>,
  );
  shown.find('textarea').focus();
  act(() => clips.deliver({ ...clip, as: 'note' }));
  expect(shown.went).toEqual([]);
  expect(document.activeElement).toBe(shown.find('textarea'));
  expect(shown.find('[role=status]').textContent).toBe('Kept as a note.');
  // They see that it was kept, and may go there.
  expect(shown.find('section').textContent).toContain('Kept as a note.');
  shown.press('button', 'Open it');
  expect(shown.went).toEqual(['notes/clip-1']);
  expect(shown.has('section')).toBe(false);
});

test('a field that waits for its first word holds nobody back', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith();
  const shown = showScreen(
    notebook,
    <>
      <textarea aria-label="A question" />
      <CaptureBar clips={clips} />
    </>,
  );
  shown.find('textarea').focus();
  act(() => clips.deliver({ ...clip, as: 'question' }));
  expect(shown.went).toEqual(['questions/clip-1']);
});

test('who does not save is not told of something else that was kept', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith({ ...clip, id: '2', shortfall: 'cut', as: 'note' });
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  act(() => clips.deliver({ ...clip, quote: 'Another' }));
  shown.press('button', 'Do not save');
  expect(shown.has('section')).toBe(false);
});

test('what was captured last is asked about first: it is what the person has before their eyes', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith(clip);
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  act(() => clips.deliver({ ...clip, id: '2', quote: 'Another' }));
  expect(shown.find('section').textContent).toContain('“Another”');
  shown.press('button', 'Note');
  expect(shown.find('section').textContent).toContain('“Attention can keep it going”');
});

test('a dismissed clip is forgotten and not kept', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith(clip, { ...clip, id: '2', quote: 'Another' });
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  expect(shown.root.textContent).toContain('1 more waiting');
  shown.press('button', 'Do not save');
  expect(shown.root.textContent).toContain('“Attention can keep it going”');
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

test('a passage that is there already is offered instead of kept twice', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const first = askQuestion(notebook, { text: '', quote: clip.quote, sourceUrl: clip.url });
  const again = { ...clip, quote: ' attention can  keep it going' };
  const clips = clipsWith({ ...again, as: 'note' });
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  expect(shown.find('h2').textContent).toBe('You have this already');
  expect(shown.find('[role=status]').textContent).toBe('You have this already');
  expect(notebook.notes.getSnapshot()).toEqual([]);
  shown.press('button', 'Open it');
  expect(shown.went).toEqual([`questions/${first}`]);
  expect(clips.getSnapshot()).toEqual([]);
  expect(notebook.notes.getSnapshot()).toEqual([]);

  act(() => clips.deliver({ ...again, id: '2', as: 'note' }));
  shown.press('button', 'Keep again');
  expect(notebook.notes.getSnapshot()).toHaveLength(1);

  act(() => clips.deliver({ ...again, id: '3' }));
  expect(shown.has('button', 'Resource')).toBe(false);
  shown.press('button', 'Keep again');
  expect(document.activeElement).toBe(shown.find('button', 'Ask about this'));
  shown.press('button', 'Resource');
  expect(notebook.notes.getSnapshot()).toHaveLength(2);
});

test('a clip that landed before its app ended is let go without a word', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  landClip(notebook, clip, 'note');
  const clips = clipsWith(clip);
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  expect(clips.getSnapshot()).toEqual([]);
  expect(shown.has('section')).toBe(false);
  expect(shown.went).toEqual([]);
});

test.each<[ClipShortfall, RegExp]>([
  ['cut', /first part is kept/],
  ['closed-page', /keeps this page closed/],
  ['document', /link to this document/],
  ['file', /only on your computer/],
])('of a clip that is %s the bar says why less was kept', (shortfall, why) => {
  const { notebook } = createCircle(['Ana']).Ana;
  const asked = showScreen(notebook, <CaptureBar clips={clipsWith({ ...clip, shortfall })} />);
  expect(asked.find('section').textContent).toMatch(why);
  asked.press('button', 'Note');
  expect(asked.has('section')).toBe(false);

  const landed = clipsWith({ ...clip, id: '2', quote: 'Another', shortfall, as: 'note' });
  const told = showScreen(notebook, <CaptureBar clips={landed} />);
  expect(landed.getSnapshot()).toEqual([]);
  expect(told.find('section').textContent).toMatch(why);
  expect(told.find('[role=status]').textContent).toMatch(/^Kept as a note\. .+/);
  told.press('button', 'Close');
  expect(told.has('section')).toBe(false);
});

test('where there is nothing to keep the bar says so and can only be closed', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  const clips = clipsWith(
    aClip({ id: '1', title: 'New tab', shortfall: 'browser-page', as: 'note' }),
  );
  const shown = showScreen(notebook, <CaptureBar clips={clips} />);
  expect(shown.find('h2').textContent).toBe('There is nothing to keep here');
  expect(shown.root.querySelectorAll('button')).toHaveLength(1);
  expect(notebook.notes.getSnapshot()).toEqual([]);
  shown.press('button', 'Close');
  expect(clips.getSnapshot()).toEqual([]);
});

test('the bar rises without taking the focus from who is typing', () => {
  const { notebook } = createCircle(['Ana']).Ana;
  askQuestion(notebook, { text: '', quote: clip.quote, sourceUrl: clip.url });
  const clips = clipsWith();
  const shown = showScreen(
    notebook,
    <>
      <textarea aria-label="A note" defaultValue="She" />
      <CaptureBar clips={clips} />
    </>,
  );
  shown.find('textarea').focus();
  const cut = { ...clip, quote: 'Long', shortfall: 'cut', as: 'note' } as const;
  for (const next of [cut, { ...clip, id: '2' }, { ...clip, id: '3', quote: 'Other' }]) {
    act(() => clips.deliver(next));
    expect(shown.has('section')).toBe(true);
    expect(document.activeElement).toBe(shown.find('textarea'));
  }
  expect(shown.went).toEqual([]);
});
