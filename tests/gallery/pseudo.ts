/**
 * A language that nobody speaks, made from the English words: it reads from right to left, is a third
 * longer and has other letters. Whatever looks like plain English in it never came from the catalogue,
 * and whatever points or stands the wrong way takes left and right for granted.
 */
import type { Format } from '#shared/ui/words/format.ts';
import { createWords, type Words } from '#shared/ui/words/words.tsx';

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'aàbƀcçdđeèfƒgĝhĥiìjĵkķlľmɱnñoòpþqʠrŕsštťuùvṽwŵxẋyýzž',
    'AÀBƁCÇDĐEÈFƑGĜHĤIÌJĴKĶLĽMṀNÑOÒPÞQǪRŔSŠTŤUÙVṼWŴXẊYÝZŽ',
  ]
    .flatMap((pairs) => pairs.match(/../gu) ?? [])
    .map((pair) => [...pair]),
);

/** Right-to-left override around each word, as Chromium's own pseudo-locale ar-XB has it. */
const turned = (word: string) => `\u200f\u202e${word}\u202c\u200f`;

export function pseudo(text: string): string {
  const other = text.replaceAll(/[a-z]/giu, (letter) => letters[letter] ?? letter);
  const longer = /\p{L}{3}/u.test(text)
    ? `${other} ${'ẋẋẋẋ '.repeat(padding(text)).trim()}`
    : other;
  return longer.replaceAll(/\p{L}[\p{L}\p{M}’'-]*/gu, turned);
}

/** Words of five that make the text about a third longer. */
const padding = (text: string) => Math.ceil((text.length * 0.3) / 5);

/** Every leaf of the tree, also what functions and lists say. */
function pseudoTree(tree: unknown): unknown {
  if (typeof tree === 'string') return pseudo(tree);
  if (typeof tree === 'function') {
    return (...given: unknown[]) => pseudoTree(Reflect.apply(tree, undefined, given));
  }
  if (Array.isArray(tree)) return tree.map(pseudoTree);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, leaf]) => [name, pseudoTree(leaf)]));
}

export function createPseudoWords(): Words {
  const { language, format, direction: _, ...catalogue } = createWords('en', ['en-US']);
  const words = pseudoTree(catalogue) as typeof catalogue;
  return { ...words, language, direction: 'rtl', format: pseudoFormat(format) };
}

/** Dates and lists are words, too. Forms of plurals are not, and numbers keep their digits. */
function pseudoFormat(format: Format): Format {
  const { plural, number } = format;
  return { ...(pseudoTree(format) as Format), plural, number };
}
