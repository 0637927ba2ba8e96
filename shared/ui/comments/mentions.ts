/** "@Ana" in a comment: who is meant by it, and who might be while it is typed. */
import type { Member } from '#shared/notebook/shape.ts';

type Named = Pick<Member, 'id' | 'name'>;
/** A stretch of a comment; an empty `named` for words between names. */
export type Part<M> = {
  /** Its place among the parts. */
  readonly at: number;
  readonly text: string;
  readonly named: readonly M[];
};

/**
 * A comment's words, with the names that follow an @ apart. Of two names that begin alike the longer
 * one is meant; of two people with one name, both.
 */
export function partsOf<M extends Named>(text: string, members: readonly M[]): readonly Part<M>[] {
  const names = members
    .map(({ name }) => name.trim())
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return [{ at: 0, text, named: [] }];
  const any = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const mention = new RegExp(`((?<![\\p{L}\\p{N}])@(?:${any})(?![\\p{L}\\p{N}]))`, 'iu');
  return text
    .split(mention)
    .map((part, at) => ({
      at,
      text: part,
      named: at % 2 === 0 ? [] : members.filter(({ name }) => same(name.trim(), part.slice(1))),
    }))
    .filter((part) => part.text !== '');
}

/** Ids of the members that a comment names. A name that is deleted again names nobody. */
export function mentionedIn(text: string, members: readonly Named[]): readonly string[] {
  const ids = partsOf(text, members).flatMap(({ named }) => named.map(({ id }) => id));
  return [...new Set(ids)];
}

/** The name that is being typed before the caret, from its @ on. */
export function typedMention(text: string, caret: number): { from: number; typed: string } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from === -1 || endsInWord(before.slice(0, from))) return null;
  return { from, typed: before.slice(from + 1) };
}

/** So that "ana@" stays the beginning of an address and is no mention. */
export function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text);
}

/** Whose name, or a later word of it, begins like that; accents and capitals do not matter. */
export function suggest<M extends Named>(typed: string, members: readonly M[]): readonly M[] {
  const start = fold(typed);
  return members.filter(({ name }) => {
    const folded = fold(name);
    return folded.startsWith(start) || (start !== '' && folded.includes(` ${start}`));
  });
}

function same(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
