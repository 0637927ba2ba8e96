import type { Agreement, Member } from '#shared/notebook/shape.ts';

/** Whose view of a goal is still to be heard. A helper reads along and is not asked; nor am I here. */
export function stillSilent(
  members: readonly Member[],
  agreements: readonly Agreement[],
  me: string,
): readonly Member[] {
  return members.filter(
    ({ id, kind, joined, removedAt }) =>
      id !== me &&
      kind !== 'helper' &&
      joined &&
      removedAt === null &&
      !agreements.some(({ member }) => member === id),
  );
}
