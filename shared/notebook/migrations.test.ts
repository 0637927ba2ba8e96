import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createCircle } from '#tests/support/circle.ts';
import { editGoal, proposeGoal } from './goals.ts';
import { keepMigrated, migrate } from './migrations.ts';
import { openNotebookModel } from './notebook.ts';
import { plainText, readRichText } from './rich-text.ts';
import { SHAPE_VERSION } from './shape.ts';

/** Documents as an earlier app saved them. Never made anew: a later shape adds a file. */
function openSaved(name: string): Y.Doc {
  const saved = readFileSync(new URL(`saved/${name}.base64`, import.meta.url), 'utf8');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(saved, 'base64'));
  return doc;
}

const origin = { from: 'notebook', member: 'Ana' } as const;

test('a document saved in shape 1 opens with all that was written in it', () => {
  const doc = openSaved('shape-1');
  migrate(doc, origin);
  const notebook = openNotebookModel(doc, { me: 'Ana' });
  const words = (id: string, field: Parameters<typeof readRichText>[2]) => {
    const richText = readRichText(doc, id, field);
    return richText && plainText(richText);
  };
  expect(notebook.unreadable.getSnapshot()).toEqual({ entries: [], records: 0, kinds: [] });
  expect(notebook.about.getSnapshot().shapeVersion).toBe(SHAPE_VERSION);
  expect(notebook.members.getSnapshot().map(({ name }) => name)).toEqual(['Ana', 'Okafor']);
  expect(notebook.goals.get('goal')).toMatchObject({
    title: 'Walk into school without tears',
    childWords: 'mornings feel okay',
    status: 'active',
    part: 'help',
    reviewOn: '2026-12-10',
    createdBy: 'Ana',
  });
  expect(words('goal', 'plan')).toBe('One small step each week.');
  expect(notebook.ratings.of('goal').map(({ value }) => value)).toEqual([5, 6]);
  expect(notebook.agreements.of('goal').map(({ stance }) => stance)).toEqual([
    'agree',
    'differently',
  ]);
  expect(notebook.history.of('goal')).toMatchObject([{ status: 'active', member: 'Okafor' }]);
  expect(notebook.questions.get('question')).toMatchObject({
    quote: 'Keep goodbyes short',
    sourceUrl: 'https://example.org/goodbyes',
    status: 'answered',
    answeredBy: 'Okafor',
  });
  expect(words('question', 'answer')).toBe('Same words as yours.');
  expect(words('plan', 'steps')).toBe('Set the timer\nListen\nClose the box');
  expect(notebook.practiceLog.of('plan')).toMatchObject([
    { member: 'Ana', outcome: 'did-it', before: 7, after: 3, note: 'She drew it' },
    { member: 'Okafor', outcome: 'tried' },
  ]);
  expect(notebook.steps.getSnapshot().map(({ id }) => id)).toEqual(['rung-1', 'rung-2']);
  expect(notebook.stepRatings.of('rung-1')).toMatchObject([{ value: 4 }]);
  expect(notebook.notes.getSnapshot().map(({ id }) => id)).toEqual(['win', 'card']);
  expect(notebook.notes.get('win')?.tags).toEqual(['sleep']);
  expect(notebook.notes.get('archived')?.archivedAt).not.toBeNull();
  expect(notebook.acknowledgements.of('card')).toMatchObject([{ member: 'Ana' }]);
  expect(notebook.sessions.get('session')?.place).toBe('Room 2');
  expect(words('session', 'agreed')).toBe('Worry time moves to after snack.');
});

/** A step as later shapes will have them: it writes only what is missing. */
const addMelody = {
  to: 2,
  apply: (doc: Y.Doc) => {
    for (const goal of doc.getMap('goals').values()) {
      if (goal instanceof Y.Map && !goal.has('melody')) goal.set('melody', 'none');
    }
  },
};
const melodyOf = (doc: Y.Doc, goalId: string) =>
  doc.getMap<Y.Map<unknown>>('goals').get(goalId)?.get('melody');

test('two devices that migrate at once end equal, with the edits that both made meanwhile', () => {
  const { Ana, Luis } = createCircle(['Ana', 'Luis']);
  const [a, b] = ['Sleep', 'School'].map((title) => proposeGoal(Ana.notebook, { title }));
  if (a === undefined || b === undefined) throw new Error('no goals');
  Ana.goOffline();
  Luis.goOffline();
  for (const { notebook } of [Ana, Luis]) {
    expect(migrate(notebook.doc, notebook.origin, [addMelody])).toBe(true);
  }
  editGoal(Ana.notebook, a, { childWords: 'mornings feel okay' });
  editGoal(Luis.notebook, a, { title: 'Sleep in her own bed' });
  Ana.goOnline();
  Luis.goOnline();
  for (const { notebook } of [Ana, Luis]) {
    expect(notebook.goals.get(a)).toMatchObject({
      title: 'Sleep in her own bed',
      childWords: 'mornings feel okay',
    });
    expect([a, b].map((id) => melodyOf(notebook.doc, id))).toEqual(['none', 'none']);
    expect(notebook.about.getSnapshot().shapeVersion).toBe(2);
    expect(migrate(notebook.doc, notebook.origin, [addMelody])).toBe(false);
  }
});

test('steps run in one transaction, in order, and only those that are due', () => {
  const { Ana } = createCircle(['Ana']);
  const ran: number[] = [];
  const step = (to: number) => ({ to, apply: () => ran.push(to) });
  let transactions = 0;
  Ana.notebook.doc.on('afterTransaction', () => transactions++);
  migrate(Ana.notebook.doc, origin, [step(SHAPE_VERSION), step(2), step(3)]);
  expect(ran).toEqual([2, 3]);
  expect(transactions).toBe(1);
});

test('a document of a newer shape, and one that was never founded, are left as they are', () => {
  const { Ana } = createCircle(['Ana']);
  Ana.notebook.doc.getMap('about').set('shapeVersion', 9);
  expect(migrate(Ana.notebook.doc, origin, [addMelody])).toBe(false);
  expect(migrate(new Y.Doc(), origin, [addMelody])).toBe(false);
});

test('an older shape that arrives after the opening is migrated too', () => {
  const doc = new Y.Doc();
  const notebook = openNotebookModel(doc, { me: 'Ana' });
  const step = { to: SHAPE_VERSION + 1, apply: (each: Y.Doc) => each.getMap('added').set('a', 1) };
  const stop = keepMigrated(notebook, [step]);
  expect(doc.getMap('added').size).toBe(0);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(openSaved('shape-1')));
  expect(doc.getMap('added').get('a')).toBe(1);
  expect(notebook.about.getSnapshot().shapeVersion).toBe(SHAPE_VERSION + 1);
  stop();
});

test('who may only read migrates nothing', () => {
  const doc = openSaved('shape-1');
  const notebook = openNotebookModel(doc, { me: 'Ana', canWrite: () => false });
  const step = { to: SHAPE_VERSION + 1, apply: (each: Y.Doc) => each.getMap('added').set('a', 1) };
  keepMigrated(notebook, [step])();
  expect(doc.getMap('added').size).toBe(0);
});
