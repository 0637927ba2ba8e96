/**
 * Several people with a document each and a wire between them that can be cut per person: a
 * notebook without keys and servers, for tests of the model.
 */
import * as Y from 'yjs';
import { introduceMyself } from '#shared/notebook/members.ts';
import { type Notebook, openNotebookModel } from '#shared/notebook/notebook.ts';
import { seedNotebook } from '#shared/notebook/start.ts';

export type Person = {
  readonly notebook: Notebook;
  goOffline(): void;
  goOnline(): void;
};

export type Clock = { at: number };

/** Thursday 5 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 5, 12);

/** Everybody is online and has joined; the first name founded the notebook. */
export function createCircle<const N extends string>(
  names: readonly N[],
  clock: Clock = { at: NOON },
): Record<N, Person> {
  const now = () => clock.at;
  const online = new Set<Y.Doc>();
  const people = names.map((name, at) => {
    const doc = new Y.Doc();
    if (at === 0) seedNotebook(doc, foundedBy(name), now);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === WIRE || !online.has(doc)) return;
      for (const other of online) if (other !== doc) Y.applyUpdate(other, update, WIRE);
    });
    const goOnline = () => {
      for (const other of online) exchange(doc, other);
      online.add(doc);
    };
    const goOffline = () => {
      online.delete(doc);
    };
    goOnline();
    const notebook = openNotebookModel(doc, { me: name, now });
    if (at > 0) introduceMyself(notebook, { name, kind: 'caregiver', signKey: '', boxKey: '' });
    return [name, { notebook, goOnline, goOffline }] as const;
  });
  return Object.fromEntries<Person>(people) as Record<N, Person>;
}

/** What the wire hands over is not sent back over it. */
const WIRE = Symbol('wire');

function exchange(a: Y.Doc, b: Y.Doc): void {
  const forB = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), WIRE);
  Y.applyUpdate(b, forB, WIRE);
}

function foundedBy(name: string) {
  const founder = { id: name, name, kind: 'caregiver', signKey: '', boxKey: '' } as const;
  return { title: 'A notebook', childName: 'Maya', founder };
}
