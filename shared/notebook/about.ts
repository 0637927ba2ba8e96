/** The notebook's own facts: title, child's first name, and the shape its content is written in. */
import type * as Y from 'yjs';
import { readFields } from './fields.ts';
import type { Notebook } from './notebook.ts';
import { ABOUT_ROOT, type About, aboutFields, SHAPE_VERSION } from './shape.ts';
import { createListeners, type Watched } from './watched.ts';
import { write } from './write.ts';

const NOTHING: About = {
  shapeVersion: null,
  minReader: null,
  title: '',
  childName: '',
  createdAt: null,
  createdBy: null,
};

export function watchAbout(doc: Y.Doc): Watched<About> & { close(): void } {
  const root = doc.getMap(ABOUT_ROOT);
  const listeners = createListeners();
  let snapshot = readAbout(doc);
  const onEvent = () => {
    snapshot = readAbout(doc);
    listeners.notify();
  };
  root.observe(onEvent);
  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    close: () => root.unobserve(onEvent),
  };
}

/** Field by field: a broken title must not hide the shape version beside it. */
export function readAbout(doc: Y.Doc): About {
  const root = doc.getMap(ABOUT_ROOT);
  const facts: Record<string, unknown> = { ...NOTHING };
  for (const [name, field] of Object.entries(aboutFields)) {
    const read = readFields({ [name]: field }, (key) => root.get(key));
    if (read.ok) facts[name] = read.value[name];
  }
  return facts as About;
}

/**
 * @returns false when the content asks for a newer app than this one: show it, never write to it.
 * A demand that cannot be read is taken as one that is not met.
 */
export function isReadableHere(doc: Y.Doc): boolean {
  const asked = doc.getMap(ABOUT_ROOT).get('minReader') ?? 1;
  return typeof asked === 'number' && asked <= SHAPE_VERSION;
}

export function renameNotebook(notebook: Notebook, title: string): void {
  write(notebook, () => notebook.doc.getMap(ABOUT_ROOT).set('title', title));
}
