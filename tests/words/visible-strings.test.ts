import { expect, test } from 'vitest';
import { visibleStrings } from './visible-strings.ts';

const found = (text: string, allowed?: ReadonlySet<string>) =>
  visibleStrings({ path: 'sample.tsx', text }, allowed);

test.each([
  ['text between tags', '<p>Hello</p>'],
  ['text beside a phrase', '<p>{words.title} Hello</p>'],
  ['a string as a child', "<p>{'Hello'}</p>"],
  ['one of two strings', "<p>{late ? 'Hello' : words.hello}</p>"],
  ['a string when something holds', "<>{late && 'Hello'}</>"],
  ['letters in a template', `<p>{\`Hello \${name}\`}</p>`],
  ['letters glued to a phrase', "<p>{name + 'Hello'}</p>"],
  ['a spoken attribute', '<button aria-label="Hello" />'],
  ['a spoken attribute by expression', "<img alt={named ? name : 'Hello'} />"],
  ['a placeholder', '<Field placeholder="Hello" />'],
  ['a property of a component that says a sentence', '<Notice says="Hello there" />'],
  ['a spoken property in a table', "const looks = [{ label: 'Hello' }]"],
  ['text written past React', "dot.textContent = 'Hello'"],
  ['an attribute written past React', "dot.setAttribute('aria-label', 'Hello')"],
])('%s is found', (_, text) => {
  expect(found(text)).toEqual([expect.stringMatching(/^sample\.tsx: Hello/)]);
});

test.each([
  ['a phrase', '<p title={words.title}>{words.hello(name)}</p>'],
  ['signs without letters', `<p>{n} → {m} · {\`\${n}/\${m}\`}</p>`],
  ['a look', '<Button tone="danger" className="wide" type="submit">{words.go}</Button>'],
  ['a comparison', "<p>{state === 'saved' && words.saved}</p>"],
  ['a name given to a function', "<p>{words.of('Hello')}</p>"],
])('%s is left alone', (_, text) => {
  expect(found(text)).toEqual([]);
});

test('the name of a message is allowed by name', () => {
  expect(found("const menu = [{ title: 'askAboutThis' }]", new Set(['askAboutThis']))).toEqual([]);
});
