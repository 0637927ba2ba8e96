import type { Member, Note, RecordOf } from '#shared/notebook/shape.ts';

type Acknowledgement = Pick<RecordOf<'acknowledgements'>, 'member' | 'version'>;

/**
 * Who read a card as it stands now, and who has still to. Whoever wrote it last knows it; one who
 * left is not waited for.
 */
export function readingOf(
  note: Pick<Note, 'changedAt' | 'changedBy'>,
  members: readonly Member[],
  acknowledgements: readonly Acknowledgement[],
) {
  const of = (memberId: string): 'read' | 'older' | 'unread' => {
    if (memberId === note.changedBy) return 'read';
    const said = acknowledgements.find(({ member }) => member === memberId);
    if (said === undefined) return 'unread';
    // The very version: a later one may bear an earlier time, from a clock that is behind.
    return said.version === note.changedAt ? 'read' : 'older';
  };
  const here = members.filter(({ joined, removedAt }) => joined && removedAt === null);
  return {
    of,
    read: here.filter(({ id }) => of(id) === 'read'),
    unread: here.filter(({ id }) => of(id) !== 'read'),
  };
}
