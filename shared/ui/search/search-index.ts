/**
 * Finds words in everything that the notebook holds, here on this device. Built in short slices
 * while nobody waits, and then told of each change; what was searched is kept nowhere.
 */
import MiniSearch from 'minisearch';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { type Piece, type PieceName, readPiece } from '#shared/notebook/texts.ts';
import { watchPieces } from '#shared/notebook/watch-texts.ts';
import { createListeners, type Watched } from '#shared/notebook/watched.ts';
import { fold, wordsIn } from './fold.ts';

export type Hit = {
  readonly name: PieceName;
  /** Words of the notebook that the searched ones were taken for, folded. */
  readonly found: readonly string[];
};

export type SearchIndex = Watched<number> & {
  /** Best first; the newer first among equals. All of the words must occur. */
  search(query: string): readonly Hit[];
  /** Whether something is still to be taken in. */
  isBusy(): boolean;
  close(): void;
};

/** Milliseconds of work at a time: a frame has 16. */
const SLICE = 4;
/** Milliseconds after the last change, so that typing is taken in once. */
const PAUSE = 400;

type Document = { readonly name: PieceName } & Pick<Piece, 'title' | 'texts' | 'at'>;

export function createSearchIndex(notebook: Notebook): SearchIndex {
  const listeners = createListeners();
  const index = new MiniSearch<Document>({
    idField: 'name',
    fields: ['title', 'texts'],
    storeFields: ['at'],
    stringifyField: (value: unknown) => (Array.isArray(value) ? value.join('\n') : String(value)),
    tokenize: wordsIn,
    processTerm: fold,
    searchOptions: {
      combineWith: 'AND',
      // One letter begins a tenth of all words: it is taken for itself.
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 1 : false),
      weights: { prefix: 0.7, fuzzy: 0.2 },
      boost: { title: 2 },
    },
  });
  const waiting = new Set<PieceName>();
  let version = 0;
  let cancel = () => {};
  let pause: ReturnType<typeof setTimeout> | undefined;

  const takeIn = (name: PieceName) => {
    if (index.has(name)) index.discard(name);
    const piece = readPiece(notebook, name);
    if (piece === null) return;
    const { title, texts, at } = piece;
    index.add({ name, title, texts, at });
  };
  const work = (until: number) => {
    for (const name of waiting) {
      waiting.delete(name);
      takeIn(name);
      if (performance.now() > until) break;
    }
  };
  const workWhenIdle = () => {
    cancel();
    if (waiting.size === 0) return;
    cancel = whenIdle(() => {
      work(performance.now() + SLICE);
      if (waiting.size === 0) tell();
      workWhenIdle();
    });
  };
  const tell = () => {
    version += 1;
    listeners.notify();
  };
  const look = () => {
    clearTimeout(pause);
    pause = undefined;
    for (const name of pieces.takeChanged()) waiting.add(name);
  };
  const pieces = watchPieces(notebook, () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      look();
      workWhenIdle();
    }, PAUSE);
  });
  look();
  workWhenIdle();

  return {
    getSnapshot: () => version,
    subscribe: listeners.add,
    isBusy: () => waiting.size > 0,
    search(query) {
      if (pause !== undefined) look();
      // The person waits now: twice the usual, and the rest follows.
      work(performance.now() + 2 * SLICE);
      workWhenIdle();
      return rank(index.search(query));
    },
    close() {
      cancel();
      clearTimeout(pause);
      pieces.close();
    },
  };
}

type Found = ReturnType<MiniSearch['search']>;

/** Scores that differ by less than a tenth of the best are equals. */
function rank(results: Found): readonly Hit[] {
  const best = results[0]?.score ?? 1;
  const step = ({ score }: Found[number]) => Math.round((10 * score) / best);
  return results
    .sort((a, b) => step(b) - step(a) || b.at - a.at)
    .map(({ id, terms }) => ({ name: id, found: terms }));
}

/** @returns the function that calls it off. Safari has no idle callback. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 16);
  return () => clearTimeout(timer);
}

const open = new WeakMap<Notebook, SearchIndex>();

/** The notebook's one index, begun when it is first asked for. */
export function searchIndexOf(notebook: Notebook): SearchIndex {
  const known = open.get(notebook) ?? createSearchIndex(notebook);
  open.set(notebook, known);
  return known;
}

export function closeSearchIndex(notebook: Notebook): void {
  open.get(notebook)?.close();
  open.delete(notebook);
}
