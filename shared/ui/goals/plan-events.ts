/**
 * What changed in the plan of a goal, oldest first: what people noted, and how the practices that
 * serve the goal began and fared.
 */
import type { PlanChange, Practice, RecordOf } from '#shared/notebook/shape.ts';
import { dayOf } from '../days.ts';

type Said = {
  readonly key: string;
  /** `YYYY-MM-DD`, on the writer's calendar for notes and on the reader's for practices. */
  readonly day: string;
  readonly member: string | null;
  readonly at: number;
};

export type PlanEvent = Said &
  (
    | { readonly kind: 'noted'; readonly what: string }
    | {
        readonly kind: 'practice';
        readonly practice: string;
        /** `null` when it was begun. */
        readonly state: string | null;
      }
  );

/** @param histories of each practice, in the order of the practices */
export function planEvents(
  changes: readonly PlanChange[],
  practices: readonly Practice[],
  histories: readonly (readonly RecordOf<'history'>[])[],
): readonly PlanEvent[] {
  const noted = changes
    .filter(({ what }) => what.trim() !== '')
    .map(
      ({ key, day, member, at, what }): PlanEvent => ({
        kind: 'noted',
        key,
        day,
        member,
        at: at ?? 0,
        what,
      }),
    );
  const practised = practices.flatMap(({ id, title, createdAt, createdBy }, index) => {
    const about = { kind: 'practice', practice: title } as const;
    const begun = { key: id, at: createdAt, member: createdBy, status: null };
    return [begun, ...(histories[index] ?? [])].flatMap(({ key, at, member, status }) =>
      at === null ? [] : { ...about, key, at, day: dayOf(at), member, state: status },
    );
  });
  return [...noted, ...practised].sort((a, b) =>
    a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1,
  );
}
