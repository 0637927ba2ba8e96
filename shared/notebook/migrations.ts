/**
 * Brings a document of an older shape up to this app's. Each step is small, writes only what is
 * missing, and may run on two devices at once: the results are equal, so they merge to themselves.
 */
import type * as Y from 'yjs';
import { readAbout } from './about.ts';
import type { Notebook, Origin } from './notebook.ts';
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

/**
 * Migrates an open notebook now and whenever an older shape arrives: a device that was away may
 * bring one long after the opening.
 * @returns the function that ends it.
 */
export function keepMigrated(
  notebook: Pick<Notebook, 'doc' | 'origin' | 'about' | 'canWrite'>,
  steps: readonly Migration[] = migrations,
): () => void {
  const run = () => {
    if (notebook.canWrite()) migrate(notebook.doc, notebook.origin, steps);
  };
  run();
  return notebook.about.subscribe(run);
}
