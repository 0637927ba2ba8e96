/** The place that screens run in, without a browser, a server or a disk: for the gallery and tests. */
import * as Y from 'yjs';
import { seedExample } from '#shared/notebook/example/seed-example.ts';
import { seedNotebook } from '#shared/notebook/start.ts';
import { mintId } from '#shared/notebook/write.ts';
import {
  type Clip,
  type Host,
  HostError,
  type Pages,
  type Preferences,
  type Shelf,
  type ShelvedNotebook,
} from '#shared/ui/host.ts';
import { createMemoryNotebook, type MemoryNotebook } from './memory-notebook.ts';
import { createStore, type Store } from './store.ts';

type MemoryHostOptions = {
  frame?: Host['frame'];
  preferences?: Partial<Preferences>;
  arrivingInvitation?: string | null;
  clips?: readonly Clip[];
  /** What is to be known of the pages beside; in the panel only. */
  pages?: Partial<Pages>;
  now?: () => number;
};

export type MemoryHost = Host & {
  readonly shelf: Store<Shelf>;
  readonly opened: ReadonlyMap<string, MemoryNotebook>;
  /** Puts a notebook on the shelf as if it had been started or joined here before. */
  put(shelved: ShelvedNotebook, notebook: MemoryNotebook): void;
};

export const INVITATION = 'https://notebook.example.org/i#1.Zk3vQ0m1xT9uLr7bYcWd2A';

export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const { frame = 'panel', arrivingInvitation = null, now = Date.now } = options;
  const shelf = createStore<Shelf>({ state: 'ready', notebooks: [], openId: null });
  const preferences = createStore<Preferences>({
    language: 'auto',
    theme: 'auto',
    region: 'auto',
    shortcuts: true,
    clipsTo: null,
    ...options.preferences,
  });
  const clips = createStore<readonly Clip[]>(options.clips ?? []);
  const opened = new Map<string, MemoryNotebook>();

  const put: MemoryHost['put'] = (shelved, notebook) => {
    opened.set(shelved.notebookId, notebook);
    const { notebooks } = shelf.getSnapshot();
    const openId = shelved.notebookId;
    shelf.set({ state: 'ready', notebooks: [...notebooks, shelved], openId });
  };

  return {
    frame,
    shelf,
    opened,
    put,
    preferences,
    proposedServer: 'https://notebook.example.org',
    arrivingInvitation,
    pages: frame === 'portal' ? null : { ...stillPages(), ...options.pages },
    clips:
      frame === 'portal'
        ? null
        : {
            ...clips,
            async done(id) {
              clips.set(clips.getSnapshot().filter((clip) => clip.id !== id));
            },
          },
    setPreferences(change) {
      preferences.set({ ...preferences.getSnapshot(), ...change });
    },
    async start({ title, childName }, { name, kind }) {
      const doc = new Y.Doc();
      const me = mintId();
      const founder = { id: me, name, kind, signKey: '', boxKey: '' };
      seedNotebook(doc, { title, childName, founder }, now);
      const notebookId = mintId();
      const notebook = createMemoryNotebook(doc, { me, now });
      put({ notebookId, title, role: 'owner', example: false }, notebook);
      return notebookId;
    },
    async startExample() {
      const doc = new Y.Doc();
      const language = preferences.getSnapshot().language === 'es' ? 'es' : 'en';
      const { luis } = seedExample(doc, { language, now: now() });
      const notebook = createMemoryNotebook(doc, { me: luis, example: true, now });
      const title = notebook.opened.notebook.about.getSnapshot().title;
      const notebookId = mintId();
      put({ notebookId, title, role: 'owner', example: true }, notebook);
      return notebookId;
    },
    async readInvitation(text) {
      if (!text.includes('/i#1.')) throw new HostError('not-a-link');
      return {
        title: 'Maya’s notebook',
        inviter: 'Ana',
        role: 'editor',
        expiresAt: now() + 5 * 24 * 60 * 60 * 1000,
        server: 'https://notebook.example.org',
        expected: { name: 'Dr. Okafor', kind: 'clinician' },
      };
    },
    async join(_text, me) {
      return this.start({ title: 'Maya’s notebook', childName: 'Maya', server: '' }, me);
    },
    async open(notebookId) {
      const notebook = opened.get(notebookId);
      if (notebook === undefined) throw new HostError('not-found');
      shelf.set({ ...shelf.getSnapshot(), openId: notebookId });
      return notebook.opened;
    },
    async forget(notebookId) {
      opened.delete(notebookId);
      const notebooks = shelf
        .getSnapshot()
        .notebooks.filter((each) => each.notebookId !== notebookId);
      shelf.set({ state: 'ready', notebooks, openId: notebooks[0]?.notebookId ?? null });
    },
  };
}

/** No page stands beside, and every passage is found. */
function stillPages(): Pages {
  return {
    beside: createStore(null),
    show: async () => 'shown',
    look: async () => 'shown',
    findGone: async () => new Set(),
  };
}
