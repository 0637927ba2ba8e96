/** Which pieces of text were added, changed or taken away: noted at once, looked up when asked. */
import type * as Y from 'yjs';
import type { Notebook } from './notebook.ts';
import { WORDS_ROOT, wordFields } from './shape.ts';
import {
  type EntryKind,
  entryKinds,
  type PieceName,
  type RecordKind,
  recordKinds,
} from './texts.ts';

export type PieceWatch = {
  /** Those that were added, changed or taken away since the last call; at first, all of them. */
  takeChanged(): PieceName[];
  close(): void;
};

export function watchPieces(notebook: Notebook, onChange: () => void): PieceWatch {
  const sources = [...entryKinds.map(entriesOf), ...recordKinds.map(recordsOf)];
  const stops = [...entryKinds, ...recordKinds].map((kind) => notebook[kind].subscribe(onChange));
  const touched = new Set<PieceName>();
  const root = notebook.doc.getMap(WORDS_ROOT);
  const onWords = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path, keys } of events) {
      for (const key of path.length > 0 ? [String(path[0])] : keys.keys()) {
        const name = pieceOfWords(key);
        if (name !== null) touched.add(name);
      }
    }
    onChange();
  };
  root.observeDeep(onWords);
  return {
    takeChanged() {
      for (const changedIn of sources) for (const name of changedIn(notebook)) touched.add(name);
      const names = [...touched];
      touched.clear();
      return names;
    },
    close() {
      root.unobserveDeep(onWords);
      for (const stop of stops) stop();
    },
  };
}

/** Which entries are other objects than at the last call. */
function entriesOf(kind: EntryKind): (notebook: Notebook) => PieceName[] {
  let seen: readonly { id: string }[] | null = null;
  let known: ReadonlyMap<string, unknown> = new Map();
  return (notebook) => {
    const all = notebook[kind].all.getSnapshot();
    if (all === seen) return [];
    seen = all;
    const now = new Map<string, unknown>(seen.map((entry) => [entry.id, entry]));
    const changed = differing(known, now);
    known = now;
    return changed.map((id): PieceName => `${kind}/${id}`);
  };
}

function recordsOf(kind: RecordKind): (notebook: Notebook) => PieceName[] {
  let known: ReadonlyMap<string, readonly { key: string }[]> = new Map();
  return (notebook) => {
    const now = notebook[kind].getSnapshot();
    const byKey = (records: readonly { key: string }[] = []) =>
      new Map(records.map((record) => [record.key, record]));
    const changed = differing(known, now).flatMap((subject) =>
      differing(byKey(known.get(subject)), byKey(now.get(subject))),
    );
    known = now;
    return changed.map((key): PieceName => `${kind}/${key}`);
  };
}

function differing<V>(before: ReadonlyMap<string, V>, now: ReadonlyMap<string, V>): string[] {
  if (before === now) return [];
  const changed = [...now].filter(([key, value]) => before.get(key) !== value);
  const gone = [...before.keys()].filter((key) => !now.has(key));
  return [...changed.map(([key]) => key), ...gone];
}

/** Whose words a key of the rich text names: each field belongs to one collection. */
function pieceOfWords(key: string): PieceName | null {
  const at = key.lastIndexOf('/');
  const field = key.slice(at + 1);
  const kind = entryKinds.find((each) => wordFields[each].some((name) => name === field));
  return kind === undefined ? null : `${kind}/${key.slice(0, at)}`;
}
