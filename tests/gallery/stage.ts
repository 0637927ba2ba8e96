/** What the gallery shows: the example notebook with the clinician in it, or a special moment. */
import * as Y from 'yjs';
import { seedExample } from '#shared/notebook/example/seed-example.ts';
import { plainText, readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import { nextSession } from '#shared/notebook/sessions.ts';
import { seedNotebook } from '#shared/notebook/start.ts';
import type { Host, Preferences } from '#shared/ui/host.ts';
import { clipsOf, keepCaptures, otherNotebooks, pagesOf } from './captures.ts';
import { createMemoryHost, INVITATION, type MemoryHost } from './memory-host.ts';
import { createMemoryNotebook, type MemoryNotebook } from './memory-notebook.ts';

const agreed = {
  en: [
    ['Worry time moves to right after snack on school days', 'Bakery ladder: step 4 with grandma'],
    'Dr. Okafor sends the pick-up script',
  ],
  es: [
    [
      'La hora de las preocupaciones pasa a después de la merienda',
      'Panadería: paso 4 con la abuela',
    ],
    'La Dra. Okafor manda el guion para la salida',
  ],
} as const;

type Stage = { frame: Host['frame']; stage: string; preferences: Preferences };

export function setTheStage({ frame, stage, preferences }: Stage): MemoryHost {
  const spoken = preferences.language === 'es' ? 'es' : 'en';
  const host = createMemoryHost({
    frame,
    preferences: { ...preferences, clipsTo: stage === 'clip-decided' ? 'Theo' : null },
    clips: clipsOf(stage),
    pages: pagesOf(stage),
    arrivingInvitation: stage === 'invited' ? INVITATION : null,
  });
  if (stage === 'welcome' || stage === 'invited') return host;
  if (stage === 'empty') putEmpty(host);
  else putExample(host, spoken, stage);
  return host;
}

function putEmpty(host: MemoryHost): void {
  const doc = new Y.Doc();
  const founder = { id: 'ana', name: 'Ana', kind: 'caregiver' as const, signKey: '', boxKey: '' };
  seedNotebook(doc, { title: 'Maya’s notebook', childName: 'Maya', founder });
  const notebook = createMemoryNotebook(doc, { me: 'ana' });
  host.put(
    { notebookId: 'empty', title: 'Maya’s notebook', role: 'owner', example: false },
    notebook,
  );
}

function putExample(host: MemoryHost, language: 'en' | 'es', stage: string): void {
  const doc = new Y.Doc();
  const { luis, okafor } = seedExample(doc, { language, now: Date.now() });
  const role = stage === 'viewer' ? 'viewer' : 'owner';
  const memory = createMemoryNotebook(doc, { me: luis, role });
  const { title } = memory.opened.notebook.about.getSnapshot();
  if (stage.startsWith('kept')) keepCaptures(memory.opened.notebook);
  for (const other of otherNotebooks(stage)) {
    const empty = new Y.Doc();
    const founder = {
      id: 'luis',
      name: 'Luis',
      kind: 'caregiver' as const,
      signKey: '',
      boxKey: '',
    };
    seedNotebook(empty, { title: other, childName: other, founder });
    const notebook = createMemoryNotebook(empty, { me: 'luis' });
    host.put({ notebookId: other, title: other, role: 'editor', example: false }, notebook);
  }
  host.put({ notebookId: 'maya', title, role, example: false }, memory);
  if (stage === 'viewer') memory.status.set({ state: 'read-only', why: 'viewer' });
  if (stage === 'offline') memory.status.set({ state: 'offline' });
  else bringClinician(memory, okafor, language);
  if (stage === 'trouble') {
    memory.status.set({ state: 'cannot-save-on-device' });
    memory.problems.set([{ kind: 'damaged', count: 2 }]);
  }
}

/** Dr. Okafor is here and writes in what was agreed for the next session. */
function bringClinician(memory: MemoryNotebook, okafor: string, language: 'en' | 'es'): void {
  const other = memory.join(okafor);
  const { notebook } = other;
  const session = nextSession(notebook.sessions.getSnapshot(), Date.now());
  const editing = session?.id ?? null;
  memory.presence.set([...memory.presence.getSnapshot(), { memberId: okafor, me: false, editing }]);
  const richText = session ? readRichText(notebook.doc, session.id, 'agreed') : null;
  if (richText === null) return;
  if (plainText(richText) === '') writeParagraphs(richText, agreed[language]);
  const last = richText.toArray().at(-1);
  if (!(last instanceof Y.XmlElement)) return;
  const position = Y.createRelativePositionFromTypeIndex(last, last.length);
  const name = notebook.members.get(okafor)?.name ?? '';
  other.awareness.setLocalState({
    user: { name, kind: 'clinician', color: '#1f6f6a', caret: String(notebook.doc.clientID) },
    cursor: { anchor: position, head: position },
  });
}
