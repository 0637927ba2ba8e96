// @vitest-environment happy-dom
/**
 * A foreign program writes garbage of every sort into every root while the screens are shown: they
 * neither crash nor lose what can be read, and what cannot be read is counted.
 */
import fc from 'fast-check';
import { act } from 'react';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { proposeGoal, setGoalStatus } from '#shared/notebook/goals.ts';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { writeNote } from '#shared/notebook/notes.ts';
import { planPractice } from '#shared/notebook/practice.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import {
  ABOUT_ROOT,
  entryFields,
  recordFields,
  WORDS_ROOT,
  wordFields,
} from '#shared/notebook/shape.ts';
import { Problems } from '#shared/ui/frame/problems.tsx';
import { GoalsScreen } from '#shared/ui/goals/goals-screen.tsx';
import { NotesScreen } from '#shared/ui/notes/notes-screen.tsx';
import { PracticeScreen } from '#shared/ui/practice/practice-screen.tsx';
import { QuestionsScreen } from '#shared/ui/questions/questions-screen.tsx';
import { TodayScreen } from '#shared/ui/today/today-screen.tsx';
import { createCircle } from '#tests/support/circle.ts';
import { showScreen } from '#tests/support/screen.tsx';

const screens = [TodayScreen, GoalsScreen, QuestionsScreen, PracticeScreen, NotesScreen];
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Values that somebody's program may have stored: plausible, absurd, and of Yjs's own kinds. */
const plain = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    'new',
    'active',
    'did-it',
    'school',
    '2026-11-05',
  ),
  fc.constantFrom<unknown>(
    -1,
    0,
    5,
    10.5,
    8.64e15,
    9e15,
    'javascript:alert(1)',
    'https://example.org',
  ),
  fc.string(),
  fc.double({ noNaN: true }),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3, noNullPrototype: true }),
  fc.uint8Array({ maxLength: 4 }),
);
const typed: fc.Arbitrary<() => unknown> = fc.constantFrom(
  () => new Y.Map(),
  () => new Y.Array(),
  () => new Y.Text('words'),
  () => new Y.XmlText('words'),
  () => new Y.XmlFragment(),
  () => new Y.XmlElement('table'),
);

type Damage = (doc: Y.Doc, ids: readonly string[]) => void;
const pick = (ids: readonly string[], at: number) => ids[at % ids.length] ?? '';
const entryRoots = Object.keys(entryFields);
const recordRoots = Object.keys(recordFields);
const fieldNames = [
  ...new Set(Object.values(entryFields).flatMap((fields) => Object.keys(fields))),
];
const keyParts = fc.constantFrom(
  'Ana',
  'Luis',
  '',
  '2026-11-05',
  '2026-02-30',
  '1730000000000',
  '__proto__',
);

const damage: fc.Arbitrary<Damage> = fc.oneof(
  // A field of an entry that is there.
  fc.tuple(fc.constantFrom(...entryRoots), fc.nat(), fc.constantFrom(...fieldNames), plain).map(
    ([root, at, field, value]): Damage =>
      (doc, ids) => {
        const entry = doc.getMap(root).get(pick(ids, at));
        if (entry instanceof Y.Map) entry.set(field, value);
      },
  ),
  // An entry made of anything.
  fc
    .tuple(
      fc.constantFrom(...entryRoots),
      fc.string({ maxLength: 6 }),
      fc.dictionary(fc.constantFrom(...fieldNames), plain, { maxKeys: 6 }),
    )
    .map(
      ([root, id, fields]): Damage =>
        (doc) =>
          doc.getMap(root).set(id, new Y.Map(Object.entries(fields))),
    ),
  // What is no entry, no record, no text at all.
  fc
    .tuple(
      fc.constantFrom(...entryRoots, ...recordRoots, WORDS_ROOT, ABOUT_ROOT, 'songs', 'dreams'),
      fc.string({ maxLength: 6 }),
      fc.oneof(
        typed,
        plain.map((value) => () => value),
      ),
    )
    .map(
      ([root, key, make]): Damage =>
        (doc) =>
          doc.getMap(root).set(key, make()),
    ),
  // A record under a key that is nearly right.
  fc
    .tuple(
      fc.constantFrom(...recordRoots),
      fc.nat(),
      fc.array(keyParts, { maxLength: 3 }),
      fc.oneof(
        plain,
        fc.dictionary(fc.constantFrom('value', 'outcome', 'at', 'level'), plain, {
          noNullPrototype: true,
        }),
      ),
    )
    .map(
      ([root, at, rest, value]): Damage =>
        (doc, ids) =>
          doc.getMap(root).set([pick(ids, at), ...rest].join(':'), value),
    ),
  // The text of an entry that is there.
  fc.tuple(fc.nat(), fc.constantFrom(...Object.values(wordFields).flat()), typed).map(
    ([at, field, make]): Damage =>
      (doc, ids) =>
        doc.getMap(WORDS_ROOT).set(`${pick(ids, at)}/${field}`, make()),
  ),
  // The notebook itself.
  fc.tuple(fc.constantFrom('title', 'childName', 'createdAt', 'createdBy'), plain).map(
    ([field, value]): Damage =>
      (doc) =>
        doc.getMap(ABOUT_ROOT).set(field, value),
  ),
  // A list where a map should be.
  fc.constantFrom(...entryRoots).map(
    (root): Damage =>
      (doc) => {
        const other = new Y.Doc();
        other.getArray(root).push(['junk', 7]);
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
      },
  ),
);

test(`no garbage breaks a screen that is shown (SEED=${seed})`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 12 }), (damages) => {
      const { Ana, Luis } = createCircle(['Ana', 'Luis']);
      const { notebook } = Ana;
      const ids = [
        proposeGoal(notebook, { title: 'Sleep' }),
        askQuestion(notebook, { text: 'How long?', status: 'for-session' }),
        planPractice(notebook, { title: 'Worry time' }),
        planPractice(notebook, { title: 'Bakery', kind: 'ladder' }),
        writeNote(notebook, { kind: 'observation', title: 'A good day' }),
        'Ana',
      ];
      setGoalStatus(notebook, ids[0] ?? '', 'active');
      const shown = screens.map((Screen) =>
        showScreen(
          Luis.notebook,
          <>
            <Problems />
            <Screen />
          </>,
        ),
      );
      const roots = Object.keys(notebook.doc.toJSON()).length;
      for (const one of damages) act(() => one(notebook.doc, ids));
      for (const { root } of shown) expect(root.querySelector('h2, h3')).not.toBeNull();

      const { entries, records, kinds } = Luis.notebook.unreadable.getSnapshot();
      const says = shown.map(({ root }) => root.querySelector('[role=status]')?.textContent);
      const lost = entries.length + records + kinds.length > 0;
      for (const said of says) expect(said !== '').toBe(lost);
      expect(Object.keys(notebook.doc.toJSON()).length).toBeGreaterThanOrEqual(roots);

      // And whoever opens it then sees the same.
      const again = openNotebookModel(Luis.notebook.doc, { me: 'Luis' });
      expect(again.unreadable.getSnapshot().entries).toHaveLength(entries.length);
      expect(again.unreadable.getSnapshot().records).toBe(records);
      again.close();
    }),
    { seed, numRuns: Number(process.env.RUNS ?? 40) },
  );
});
