/**
 * Brings a document of an older shape up to this app's. Each step is small, writes only what is
 * missing, and may run on two devices at once: the results are equal, so they merge to themselves.
 */
import type * as Y from 'yjs';
import { readAbout } from './about.ts';
import type { Origin } from './notebook.ts';
import { ABOUT_ROOT } from './shape.ts';

type Migration = { readonly to: number; readonly apply: (doc: Y.Doc) => void };

const migrations: readonly Migration[] = [];

/** @returns whether anything was written. A document of a newer shape is left as it is. */
export function migrate(
  doc: Y.Doc,
  origin: Origin,
  steps: readonly Migration[] = migrations,
): boolean {
  const from = readAbout(doc).shapeVersion;
  if (from === null) return false;
  const due = steps.filter(({ to }) => to > from);
  if (due.length === 0) return false;
  doc.transact(() => {
    for (const { to, apply } of due) {
      apply(doc);
      doc.getMap(ABOUT_ROOT).set('shapeVersion', to);
    }
  }, origin);
  return true;
}
