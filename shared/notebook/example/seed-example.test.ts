import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readNews } from '../news.ts';
import { openNotebookModel } from '../notebook.ts';
import { daysPractised } from '../practice.ts';
import { plainText, readRichText } from '../rich-text.ts';
import { nextSession } from '../sessions.ts';
import { goalStatuses, noteKinds, practiceKinds, wordFields } from '../shape.ts';
import { seedNotebook } from '../start.ts';
import { type ExampleLanguage, exampleFounding, seedExample } from './seed-example.ts';

const languages: ExampleLanguage[] = ['en', 'es'];
/** Monday 23 November 2026, 18:00 on the reader's wall. */
const NOW = new Date(2026, 10, 23, 18).getTime();
const DAY = 24 * 60 * 60 * 1000;

function openExample(language: ExampleLanguage, now = NOW) {
  const doc = new Y.Doc();
  const members = seedExample(doc, { language, now });
  return { doc, members, notebook: openNotebookModel(doc, { me: members.ana, now: () => now }) };
}

/** Every word of the notebook, as one text. */
function everything(doc: Y.Doc): string {
  const words = [...doc.getMap('words').values()].map((each) =>
    each instanceof Y.XmlFragment ? plainText(each) : '',
  );
  // Marks of what was seen are made of the members' ids, which are new each time.
  const roots = [...doc.share.keys()].filter((name) => name !== 'words' && name !== 'visits');
  return JSON.stringify([words, roots.map((name) => doc.getMap(name).toJSON())]);
}

test.each(languages)(
  'the example in %s shows every kind of thing, all of it readable',
  (language) => {
    const { notebook } = openExample(language);
    expect(notebook.unreadable.getSnapshot()).toEqual({ entries: [], records: 0, kinds: [] });
    const kindsOf = (entries: readonly { kind: string }[]) =>
      new Set(entries.map((each) => each.kind));
    expect(kindsOf(notebook.notes.getSnapshot())).toEqual(new Set(noteKinds));
    expect(kindsOf(notebook.practices.getSnapshot())).toEqual(new Set(practiceKinds));
    const statuses = new Set(notebook.goals.getSnapshot().map(({ status }) => status));
    expect(goalStatuses.filter((status) => !statuses.has(status))).toEqual(['retired']);
    const questions = notebook.questions.getSnapshot();
    const having = (status: string) => questions.filter((each) => each.status === status).length;
    expect([having('for-session'), having('new'), having('answered')]).toEqual([3, 2, 5]);
  },
);

test('both languages have the same structure', () => {
  const [en, es] = languages.map((language) => {
    const { notebook, doc } = openExample(language);
    const ids = (['goals', 'questions', 'practices', 'steps', 'notes', 'sessions'] as const).map(
      (name) => notebook[name].getSnapshot().map(({ id }) => id),
    );
    const blocks = [...doc.getMap('words').entries()].map(([key, richText]) => {
      const words = richText instanceof Y.XmlFragment ? plainText(richText) : '';
      return [key, words.split('\n').length] as const;
    });
    return { ids, blocks: blocks.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
  });
  expect(en).toEqual(es);
});

test('no text of one language is left in the other', () => {
  const english = openExample('en').notebook;
  const spanish = openExample('es').notebook;
  for (const name of ['goals', 'practices', 'notes'] as const) {
    for (const { id, title } of english[name].getSnapshot()) {
      expect(spanish[name].get(id)?.title).not.toBe(title);
    }
  }
});

test('several people rated the mornings over eight weeks, apart and with gaps', () => {
  const { notebook, members } = openExample('en');
  const lines = notebook.ratings.of('mornings');
  const of = (member: string) => lines.filter((line) => line.member === member);
  for (const member of [members.maya, members.ana, members.luis]) {
    expect(of(member).length).toBeGreaterThan(4);
    expect(of(member).length).toBeLessThan(8);
  }
  expect(of(members.maya).at(-1)?.value).not.toBe(of(members.luis).at(-1)?.value);
  const stances = new Set(notebook.agreements.of('mornings').map(({ stance }) => stance));
  expect(stances).toEqual(new Set(['agree', 'not-yet']));
});

test('the nights are measured on five written levels by two people, and plans were changed', () => {
  const { notebook, members } = openExample('en');
  const sleep = notebook.goals.get('sleep');
  expect(sleep?.scale).toBe('levels');
  const written = [sleep?.levelMuchMore, sleep?.levelMore, sleep?.levelExpected];
  for (const words of [...written, sleep?.levelLess, sleep?.levelMuchLess]) {
    expect(words).toMatch(/night/);
  }
  const levels = notebook.attainments.of('sleep');
  expect(new Set(levels.map(({ member }) => member))).toEqual(new Set([members.maya, members.ana]));
  expect(levels.filter(({ note }) => note !== '').length).toBeGreaterThan(1);
  expect(notebook.planChanges.of('mornings')).toHaveLength(2);
  expect(notebook.planChanges.of('sleep')).toHaveLength(1);
});

test('worry time was logged by two caregivers over several weeks, on some days by both', () => {
  const { notebook, members } = openExample('en');
  const lines = notebook.practiceLog.of('worryTime');
  const days = (member: string) =>
    lines.filter((line) => line.member === member).map(({ day }) => day);
  const both = days(members.ana).filter((day) => days(members.luis).includes(day));
  expect(both.length).toBeGreaterThan(0);
  const allDays = lines.map(({ day }) => day);
  expect(daysPractised(lines, allDays)).toBeGreaterThan(20);
  expect(allDays).not.toContain('2026-11-23');
});

test.each([
  ['a weekday evening', new Date(2026, 10, 23, 18)],
  ['half past midnight', new Date(2026, 10, 25, 0, 30)],
  ['New Year’s Day', new Date(2027, 0, 1, 9)],
  ['the morning after the clocks changed', new Date(2026, 2, 30, 7)],
  ['a leap day', new Date(2028, 1, 29, 12)],
])('nothing but the next session lies ahead: seen on %s', (_, seenAt) => {
  const now = seenAt.getTime();
  const { notebook } = openExample('en', now);
  const next = nextSession(notebook.sessions.getSnapshot(), now);
  const ahead = ((next?.startsAt ?? 0) - now) / DAY;
  expect(ahead).toBeGreaterThan(2);
  expect(ahead).toBeLessThan(6);
  expect([0, 6]).not.toContain(new Date(next?.startsAt ?? 0).getDay());
  const entries = [...notebook.goals.getSnapshot(), ...notebook.questions.getSnapshot()];
  const notes = [...notebook.notes.getSnapshot(), ...notebook.sessions.getSnapshot()];
  for (const { createdAt, changedAt } of [...entries, ...notes]) {
    expect(createdAt).toBeLessThanOrEqual(now);
    expect(changedAt).toBeLessThanOrEqual(now);
    expect(changedAt).toBeGreaterThanOrEqual(createdAt ?? 0);
  }
  for (const goal of notebook.goals.getSnapshot()) {
    const first = notebook.ratings.of(goal.id).map(({ at }) => at ?? 0);
    expect(Math.min(...first)).toBeGreaterThan(goal.createdAt ?? 0);
  }
});

test('the same now gives the same words and dates', () => {
  const [one, other] = [1, 2].map(() => {
    const { doc, members } = openExample('en');
    const names = Object.entries(members);
    return names.reduce((told, [name, id]) => told.replaceAll(id, name), everything(doc));
  });
  const sorted = (told?: string) => told?.split('').toSorted().join('');
  expect(sorted(one)).toBe(sorted(other));
});

test('everybody’s words are signed by them, and all of them have something new to read', () => {
  const { doc, members } = openExample('en');
  for (const member of Object.values(members)) {
    const notebook = openNotebookModel(doc, { me: member, now: () => NOW });
    expect(notebook.members.get(member)?.joined).toBe(true);
    const { news } = readNews(notebook);
    expect(news.length).toBeGreaterThan(1);
    expect(news.length).toBeLessThan(13);
  }
  const { notebook } = openExample('en');
  const writers = new Set(notebook.questions.getSnapshot().map(({ createdBy }) => createdBy));
  expect(writers.size).toBe(2);
});

test('it fits into a notebook that a founder has just made, and shows who is still invited', () => {
  const doc = new Y.Doc();
  const { founder, ...about } = exampleFounding('es');
  const facts = { id: 'founder', ...founder, signKey: 'sign', boxKey: 'box' };
  seedNotebook(doc, { ...about, founder: facts }, () => NOW);
  const members = seedExample(doc, { language: 'es', now: NOW, invited: ['ana', 'okafor'] });
  const notebook = openNotebookModel(doc, { me: members.luis });
  expect(members.luis).toBe('founder');
  expect(notebook.about.getSnapshot()).toMatchObject({
    title: 'El cuaderno de Maya',
    createdAt: NOW,
  });
  expect(notebook.members.get('founder')).toMatchObject({ signKey: 'sign', joined: true });
  expect(notebook.members.get(members.ana)).toMatchObject({ name: 'Ana', joined: false });
  expect(notebook.members.get(members.maya)?.joined).toBe(true);
  expect(notebook.members.getSnapshot()).toHaveLength(4);
});

test.each(languages)(
  'no rich text that matters is empty, and links lead to example.org: %s',
  (language) => {
    const { doc, notebook } = openExample(language);
    for (const name of ['goals', 'practices', 'notes'] as const) {
      for (const { id } of notebook[name].getSnapshot()) {
        const [field] = wordFields[name];
        const richText = readRichText(doc, id, field);
        expect(richText && plainText(richText)).not.toBe('');
      }
    }
    const sources = [...notebook.questions.getSnapshot(), ...notebook.notes.getSnapshot()];
    const links = sources.flatMap(({ sourceUrl }) => sourceUrl ?? []);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(new URL(link).host).toBe('example.org');
  },
);

test.each(languages)('no named questionnaire is touched: %s', (language) => {
  const named = /\b(C?ORS|C?SRS|SDQ|RCADS|GBO|GAS|PHQ|GAD|SCARED|CBCL|Conners|Vanderbilt|SCAS)\b/;
  expect(everything(openExample(language).doc)).not.toMatch(named);
});
