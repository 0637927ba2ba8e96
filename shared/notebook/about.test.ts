import { expect, test } from 'vitest';
import { createCircle } from '#tests/support/circle.ts';
import { isReadableHere, renameNotebook } from './about.ts';
import { SHAPE_VERSION } from './shape.ts';

test('a founded notebook tells its title, its child and its shape to everybody', () => {
  const { Luis } = createCircle(['Ana', 'Luis']);
  expect(Luis.notebook.about.getSnapshot()).toMatchObject({
    title: 'A notebook',
    childName: 'Maya',
    createdBy: 'Ana',
    shapeVersion: SHAPE_VERSION,
  });
});

test('a new title reaches those who watch', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  let woken = 0;
  Luis.notebook.about.subscribe(() => woken++);
  renameNotebook(Ana.notebook, 'Maya’s notebook');
  expect(Luis.notebook.about.getSnapshot().title).toBe('Maya’s notebook');
  expect(woken).toBe(1);
});

test.each([
  ['this app’s shape', SHAPE_VERSION, true],
  ['a newer one', SHAPE_VERSION + 1, false],
  ['something that is no number', '1', false],
  ['nothing', undefined, true],
])('a notebook that asks for %s', (_, minReader, readable) => {
  const { Ana } = createCircle(['Ana']);
  Ana.notebook.doc.getMap('about').set('minReader', minReader);
  expect(isReadableHere(Ana.notebook.doc)).toBe(readable);
});

test('a broken title hides nothing beside it', () => {
  const { Ana } = createCircle(['Ana']);
  Ana.notebook.doc.getMap('about').set('title', 7);
  expect(Ana.notebook.about.getSnapshot()).toMatchObject({ title: '', childName: 'Maya' });
});
