import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { screenSources } from '#tests/words/parse.ts';
import { unusedPhrases } from '#tests/words/used-phrases.ts';
import { visibleStrings } from '#tests/words/visible-strings.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { pluralsIn } from './plural.ts';
import { chooseLanguage } from './words.tsx';

/** Every leaf with its path. A function of one thing speaks for several numbers. */
function phrases(tree: unknown, path = ''): [path: string, phrase: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') {
    const said = (n: number) => (tree.length > 1 ? 'several things' : String(tree(n)));
    return [0, 1, 2, 5].map((n) => [`${path}(${n})`, said(n)]);
  }
  if (typeof tree !== 'object' || tree === null) throw new Error(`${path} is no phrase`);
  return Object.entries(tree).flatMap(([name, branch]) => phrases(branch, `${path}.${name}`));
}

const catalogues = { en, es };

test.each(Object.entries(catalogues))('every phrase of %s says something', (_, catalogue) => {
  const silent = phrases(catalogue).filter(([, phrase]) => /^\s*$|undefined|NaN/.test(phrase));
  expect(silent).toEqual([]);
});

test('both languages have the same phrases', () => {
  const paths = (tree: unknown) => phrases(tree).map(([path]) => path);
  expect(paths(es)).toEqual(paths(en));
});

test('no phrase shouts', () => {
  const shouting = Object.values(catalogues)
    .flatMap((catalogue) => phrases(catalogue))
    .filter(([, phrase]) => phrase.includes('!'));
  expect(shouting).toEqual([]);
});

test('Spanish says usted, never tú', () => {
  const familiar = phrases(es).filter(([, phrase]) => saysTu(phrase));
  expect(familiar).toEqual([]);
});

test.each<[phrase: string, says: boolean]>([
  ['Tu acceso terminó', true],
  ['Ana te invitó', true],
  ['Ana te invita a “Maya”', true],
  ['Lo que escribiste está guardado', true],
  ['Puedes leer', true],
  ['Inténtalo en un momento', true],
  ['Revisa la conexión', true],
  ['Su acceso terminó. Pida que le inviten', false],
  ['Nadie lo revisa a toda hora. Pide ayuda', false],
  ['Diga lo que vio: “Pediste con palabras”', false],
])('of %j it is known whether it says tú', (phrase, says) => {
  expect(saysTu(phrase)).toBe(says);
});

test('every phrase is used somewhere', () => {
  const leaves = [...new Set(phrases(en).map(([path]) => path.replace(/^\.|\(\d\)$/g, '')))];
  expect(unusedPhrases(leaves, screenSources())).toEqual([]);
});

test('every string that people read or hear comes from the catalogue', () => {
  const names = new Set(Object.keys(browserMessages('en')));
  expect(screenSources().flatMap((source) => visibleStrings(source, names))).toEqual([]);
});

test('what the browser itself shows is there in both languages', () => {
  expect(Object.keys(browserMessages('es'))).toEqual(Object.keys(browserMessages('en')));
});

/** Menus of the browser are named by messages of their own. */
function browserMessages(language: string): Record<string, unknown> {
  const path = `extension/public/_locales/${language}/messages.json`;
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('a counted phrase takes the form that its language asks for', () => {
  const count = pluralsIn('es');
  const days = (n: number) => count(n, { one: '1 día', other: `${n} días` });
  expect([0, 1, 2].map(days)).toEqual(['0 días', '1 día', '2 días']);
});

test.each([
  ['auto', ['es-MX', 'en-US'], 'es'],
  ['auto', ['fr-FR', 'en-GB'], 'en'],
  ['auto', [], 'en'],
  ['en', ['es-MX'], 'en'],
] as const)(
  'with %s wanted and a browser in %j, the words are in %s',
  (wanted, browser, chosen) => {
    expect(chooseLanguage(wanted, browser)).toBe(chosen);
  },
);

/** Words that only tú takes, each whole. */
const tuWords = new Set(
  [
    'tú tu tus tuyo tuya tuyos tuyas te ti contigo',
    'eres estás estarás serás tienes tendrás puedes podrás quieres querrás debes necesitas sabes',
    'has habrás vas ves dices haces escribes eliges guardas invitas usas prefieres deseas',
    'escribas elijas guardes invites quieras puedas tengas sepas veas hagas pierdas digas olvides',
    'escribiste guardaste leíste hiciste dijiste elegiste pediste recibiste cambiaste invitaste',
    'inténtalo mándalo pégalo pídele pídelo actualízala actualízalo guárdalo cámbialo cópialo',
    'escríbelo escríbela ábrelo ábrela ábrelas dilo dila hazlo ponlo léelo elígelo elígela haz',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Commands to tú, where a sentence begins: inside one they may be what she or he does ("nadie lo
 * revisa"). Not those that also begin an example of what a child does ("Pide ayuda").
 */
const tuCommands = new Set(
  'actualiza revisa recarga pulsa agrega añade envía invita comparte'.split(' '),
);

/** What a phrase quotes is left out: “Pediste con palabras” is said to a child. */
function saysTu(phrase: string): boolean {
  return phrase
    .toLowerCase()
    .replace(/“[^”]*”/g, ' ')
    .split(/[.:;·?¿…]/)
    .some((sentence) => {
      const spoken = sentence.match(/\p{L}+/gu) ?? [];
      return tuCommands.has(spoken[0] ?? '') || spoken.some((word) => tuWords.has(word));
    });
}
