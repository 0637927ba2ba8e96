// @vitest-environment happy-dom
import { memo } from 'react';
import { afterEach, expect, test } from 'vitest';
import { logPractice, planPractice } from '#shared/notebook/practice.ts';
import { askQuestion, editQuestion } from '#shared/notebook/questions.ts';
import { readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import type { Practice, Question } from '#shared/notebook/shape.ts';
import { createCircle } from '#tests/support/circle.ts';
import { type Page, showPage } from '#tests/support/page.tsx';
import { useCollection, useEntry, useRecords } from './reading.ts';

let page: Page | undefined;
afterEach(async () => {
  await page?.close();
  page = undefined;
});

function createRenders() {
  const renders = new Map<string, number>();
  return {
    count: (id: string) => renders.set(id, (renders.get(id) ?? 0) + 1),
    reset: () => renders.clear(),
    read: () => Object.fromEntries(renders),
  };
}

async function listOf200() {
  const { ana } = createCircle(['ana']);
  const { notebook } = ana;
  const ids = Array.from({ length: 200 }, (_, n) => askQuestion(notebook, { text: `Why ${n}` }));
  const renders = createRenders();
  const Row = memo(function Row({ question }: { question: Question }) {
    renders.count(question.id);
    return <li>{question.text}</li>;
  });
  function List() {
    renders.count('list');
    return useCollection(notebook.questions).map((each) => <Row key={each.id} question={each} />);
  }
  page = await showPage(<List />);
  renders.reset();
  return { notebook, ids, renders, page };
}

test('editing one of 200 questions renders one row', async () => {
  const { notebook, ids, renders, page } = await listOf200();
  const [, , third = ''] = ids;
  await page.after(() => editQuestion(notebook, third, { text: 'What helps at night?' }));
  expect(page.text()).toContain('What helps at night?');
  expect(renders.read()).toEqual({ list: 1, [third]: 1 });
});

test('what arrives while something is pressed moves nothing until the press is over', async () => {
  const { notebook, ids, page } = await listOf200();
  const happens = (event: string) =>
    document.body.dispatchEvent(new Event(event, { bubbles: true }));
  happens('pointerdown');
  await page.after(() => editQuestion(notebook, ids[0] ?? '', { text: 'A much longer question' }));
  expect(page.text()).not.toContain('A much longer question');
  await page.after(() => {
    happens('pointerup');
  });
  await expect.poll(() => page.text()).toContain('A much longer question');
});

test('writing fifty times into an answer renders no list and no row', async () => {
  const { notebook, ids, renders, page } = await listOf200();
  const answer = readRichText(notebook.doc, ids[2] ?? '', 'answer');
  if (answer === null) throw new Error('a question is born with an answer');
  await page.after(() => {
    for (const letter of 'a'.repeat(50)) writeParagraphs(answer, [letter]);
  });
  expect(renders.read()).toEqual({});
});

test('a card renders for its own entry and its own records only', async () => {
  const { notebook } = createCircle(['ana']).ana;
  const [mine, other] = ['Worry time', 'Bakery'].map((title) => planPractice(notebook, { title }));
  if (mine === undefined || other === undefined) throw new Error('both were planned');
  const renders = createRenders();
  function Card() {
    renders.count('card');
    const practice: Practice | undefined = useEntry(notebook.practices, mine ?? null);
    const lines = useRecords(notebook.practiceLog, mine ?? '');
    return `${practice?.title} ${lines.length}`;
  }
  page = await showPage(<Card />);
  renders.reset();
  await page.after(() => logPractice(notebook, other, '2026-11-05', { outcome: 'tried' }));
  expect(renders.read()).toEqual({});
  await page.after(() => logPractice(notebook, mine, '2026-11-05', { outcome: 'tried' }));
  expect(page.text()).toBe('Worry time 1');
  expect(renders.read()).toEqual({ card: 1 });
});
