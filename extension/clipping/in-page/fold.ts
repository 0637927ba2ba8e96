/** Text as it is compared: without case and without a typesetter's taste, every unit in its place. */

const plain: Readonly<Record<string, string>> = {
  ...same("'", '‘’‚‛′`´'),
  ...same('"', '“”„‟″«»'),
  ...same('-', '‐‑‒–—―−'),
  // Greek has a form of its own for the end of a word.
  ...same('σ', 'ς'),
};
const TASTE = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

/** @returns a text of the same length */
export function fold(text: string): string {
  // The one letter whose small form is longer.
  const lower = text.replaceAll('İ', 'i').toLowerCase();
  return lower.replace(TASTE, (character) => plain[character] ?? character);
}

function same(as: string, characters: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, as]));
}
