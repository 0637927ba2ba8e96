import { expect, test } from 'vitest';
import { authorOf } from './page-author.ts';

test.each([
  ['Mirela Okafor', 'Mirela Okafor'],
  ['By Mirela Okafor', 'Mirela Okafor'],
  ['  By\n Mirela   Okafor · 4 min read', 'Mirela Okafor'],
  ['Byron Lane', 'Byron Lane'],
  ['Ana García-López, Tomas Lindqvist', 'Ana García-López, Tomas Lindqvist'],
  ['https://social.example/someone', ''],
  ['@someone', ''],
  ['someone@mail.example', ''],
  ['x'.repeat(200), ''],
  ['', ''],
])('the author “%s” is kept as “%s”', (declared, author) => {
  expect(authorOf(declared)).toBe(author);
});
