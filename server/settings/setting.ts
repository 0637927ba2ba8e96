/**
 * What a setting is: its variable, its default, what it is for, and how it is read. The table in
 * `server/hosting/HOSTING.md` is made of these, so that it cannot tell anything else.
 */
import { SecretText } from './secret-text.ts';

export type Setting<Value> = {
  readonly variable: string;
  /** What holds when the variable is missing or empty, as it would be written. */
  readonly fallback: string;
  /** One sentence for whoever runs the server, with the unit. */
  readonly meaning: string;
  /** What it can be, to follow "it should be". */
  readonly form: string;
  /** Its value is never shown, in an error neither. */
  readonly secret: boolean;
  /** @returns `undefined` for what is not of that form. */
  read(written: string): Value | undefined;
};

type Words = { variable: string; meaning: string };

/** Any words. */
export function text(words: Words & { fallback: string }): Setting<string> {
  return { ...words, form: 'text', secret: false, read: (written) => written };
}

type Range = { from: number; to: number };
const MOST = 1_000_000_000;

export function whole(words: Words & Partial<Range> & { fallback: number }): Setting<number> {
  const { variable, meaning, from = 1, to = MOST } = words;
  return {
    variable,
    meaning,
    fallback: String(words.fallback),
    form: `a whole number from ${from} to ${to}`,
    secret: false,
    read: (written) => readWhole(written, { from, to }),
  };
}

/** Besides a whole number one word, which stands for no end to it: `Infinity`. */
export function wholeOr(
  word: string,
  words: Words & Partial<Range> & { fallback: number | string },
): Setting<number> {
  const { form, ...setting } = whole({ ...words, fallback: 0 });
  return {
    ...setting,
    fallback: String(words.fallback),
    form: `${form}, or ${word}`,
    read: (written) => (written === word ? Number.POSITIVE_INFINITY : setting.read(written)),
  };
}

/** A TCP port; `null` when it is not to be listened on. */
export function portOrOff(words: Words): Setting<number | null> {
  const to = 65_535;
  return {
    ...words,
    fallback: 'off',
    form: `a whole number from 0 to ${to}, or off`,
    secret: false,
    read: (written) => (written === 'off' ? null : readWhole(written, { from: 0, to })),
  };
}

export function oneOf<Choice extends string>(
  choices: readonly Choice[],
  words: Words & { fallback: Choice },
): Setting<Choice> {
  return {
    ...words,
    form: `one of ${choices.join(', ')}`,
    secret: false,
    read: (written) => choices.find((choice) => choice === written),
  };
}

export function yesOrNo(words: Words): Setting<boolean> {
  const { read, ...setting } = oneOf(['true', 'false'], { ...words, fallback: 'false' });
  return {
    ...setting,
    read(written) {
      const choice = read(written);
      return choice === undefined ? undefined : choice === 'true';
    },
  };
}

/** An address that may hold a password; `null` when there is none. */
export function secretUrl(schemes: readonly string[], words: Words): Setting<SecretText | null> {
  return {
    ...words,
    fallback: '',
    form: `an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')} and names a host`,
    secret: true,
    read(written) {
      if (written === '') return null;
      const url = URL.parse(written);
      const fits = url !== null && schemes.includes(url.protocol.slice(0, -1)) && url.host !== '';
      return fits ? new SecretText(written) : undefined;
    },
  };
}

function readWhole(written: string, { from, to }: Range): number | undefined {
  const value = Number(written);
  return /^\d+$/.test(written) && value >= from && value <= to ? value : undefined;
}
