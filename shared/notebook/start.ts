/** Seeds a new notebook. Only its creator does this, once; everybody else receives it. */
import type * as Y from 'yjs';
import { addMember } from './members.ts';
import { openNotebookModel } from './notebook.ts';
import { ABOUT_ROOT, type MemberKind, SHAPE_VERSION } from './shape.ts';

export type Founding = {
  title: string;
  childName: string;
  founder: { id: string; name: string; kind: MemberKind; signKey: string; boxKey: string };
};

export function seedNotebook(doc: Y.Doc, founding: Founding, now: () => number = Date.now): void {
  const notebook = openNotebookModel(doc, { me: founding.founder.id, now });
  doc.transact(() => {
    const about = doc.getMap(ABOUT_ROOT);
    about.set('shapeVersion', SHAPE_VERSION);
    about.set('minReader', 1);
    about.set('title', founding.title);
    about.set('childName', founding.childName);
    about.set('createdAt', now());
    about.set('createdBy', founding.founder.id);
    const { id, ...founder } = founding.founder;
    addMember(notebook, { ...founder, joined: true }, id);
  }, notebook.origin);
  notebook.close();
}
