import { expect, test } from 'vitest';
import { unusedPhrases } from './used-phrases.ts';

const leaves = ['goals.title', 'goals.empty.title', 'goals.statuses.met', 'goals.statuses.paused'];
const unused = (...texts: string[]) =>
  unusedPhrases(
    leaves,
    texts.map((text, at) => ({ path: `sample-${at}.tsx`, text })),
  );
const without = (...used: string[]) => leaves.filter((leaf) => !used.includes(leaf));

test('a phrase that nobody asks for is found', () => {
  expect(unused('const goals = { title: 1 }; goals.title;')).toEqual(leaves);
});

test.each([
  ['a chain of members', 'const A = () => <p>{useWords().goals.title}</p>'],
  ['an alias', 'function A() { const words = useWords().goals; return words.title; }'],
  ['destructuring', 'function A() { const { goals: { title } } = useWords(); return title; }'],
  ['a new name', 'function A() { const { goals: w } = useWords(); const { title: t } = w; t; }'],
  ['a typed parameter', 'const a = (words: Words) => words.goals.title'],
  ['a part as parameter', "const a = ({ title }: Words['goals']) => title"],
  ['a part as a prop', "function A({ w }: { w: Words['goals'] }) { return w.title; }"],
  [
    'an alias of a type',
    "type W = ReturnType<typeof useWords>['goals']; const a = (w: W) => w.title",
  ],
  ['a method of the phrase', 'const a = (words: Words) => words.goals.title.trim()'],
  ['one branch of two', 'const a = (w: Words) => (yes ? w.goals.title : w.goals.nothing)'],
  ['the condition of another', 'const a = (w: Words) => (w.goals.title ? 1 : 2)'],
])('%s is followed', (_, text) => {
  expect(unused(text)).toEqual(without('goals.title'));
});

test('the same name in another function is another thing', () => {
  const text =
    'function A() { const words = useWords().goals.empty; words; } const b = (words: X) => words.title;';
  expect(unused(text)).toEqual(without('goals.empty.title'));
});

test('a phrase chosen by a value uses all of them, and none beside them', () => {
  const text = 'const a = (words: Words, s: Status) => words.goals.statuses[s]';
  expect(unused(text)).toEqual(without('goals.statuses.met', 'goals.statuses.paused'));
});

test('a part handed on under a name is followed by that name', () => {
  const gives = 'const A = () => <List words={useWords().goals} />';
  const takes = 'function List({ words }: Props) { return <p>{words.empty.title}</p>; }';
  expect(unused(gives)).toEqual(leaves);
  expect(unused(gives, takes)).toEqual(without('goals.empty.title'));
  expect(unused(gives, 'const x = (p: Props) => p.words.title')).toEqual(without('goals.title'));
});

test('a part handed on without a name counts whole', () => {
  const text = 'const a = (words: Words) => Object.values(words.goals.statuses)';
  expect(unused(text)).toEqual(without('goals.statuses.met', 'goals.statuses.paused'));
});
