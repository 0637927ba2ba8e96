/** The talk beside an entry. */
import type { Commented } from '#shared/notebook/shape.ts';

export function Comments(_props: {
  about: Commented;
  entryId: string;
  /** What the entry is called, to tell cards apart. */
  name: string;
}) {
  return null;
}
