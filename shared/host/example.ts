/** The example notebook: in this window's memory only, sent nowhere, kept nowhere. */
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import type { Watched } from '#shared/notebook/watched.ts';
import type { OpenedNotebook } from '#shared/ui/host.ts';

export const EXAMPLE_ID = 'example';

export type Example = { readonly title: string; readonly opened: OpenedNotebook };

export async function createExample(language: 'en' | 'es'): Promise<Example> {
  // Loaded only when asked for: most people never open it twice.
  const { seedExample } = await import('#shared/notebook/example/seed-example.ts');
  const doc = new Y.Doc();
  const { luis } = seedExample(doc, { language, now: Date.now() });
  const notebook = openNotebookModel(doc, { me: luis });
  return {
    title: notebook.about.getSnapshot().title,
    opened: {
      notebook,
      role: 'owner',
      status: always({ state: 'example' }),
      problems: always([]),
      presence: always([]),
      setEditing: () => undefined,
      awareness: { awareness: new Awareness(doc) },
      people: null,
    },
  };
}

function always<T>(value: T): Watched<T> {
  return { getSnapshot: () => value, subscribe: () => () => undefined };
}
