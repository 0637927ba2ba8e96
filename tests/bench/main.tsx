/** Opens the notebook that the bench serves as `notebook.bin`, and says when that began. */
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import '#shared/ui/look.ts';
import { App } from '#shared/ui/app.tsx';
import { createMemoryHost } from '#tests/gallery/memory-host.ts';
import { createMemoryNotebook } from '#tests/gallery/memory-notebook.ts';

const answer = await fetch('./notebook.bin');
const update = new Uint8Array(await answer.arrayBuffer());
const root = document.getElementById('root');
performance.mark('opening');
const doc = new Y.Doc();
Y.applyUpdate(doc, update);
const host = createMemoryHost({ preferences: { language: 'en' } });
const shelved = { notebookId: 'bench', title: 'Bench', role: 'owner', example: false } as const;
host.put(shelved, createMemoryNotebook(doc, { me: 'ana' }));
if (root) createRoot(root).render(<App host={host} />);
