/** Runs in the page beside the built scripts: changes it again and again, and looks who finds what. */
import type { Sought } from '#extension/clipping/in-page/find-passages.ts';
import type { PageReading, Passage, Wanted } from '#extension/clipping/in-page/page-reading.ts';
import { createRandom } from '#tests/support/random.ts';
import { type GoneWay, mutate, type SimilarWay } from './mutate.ts';
import { agreement, type Stage, setStage, truthIn } from './truth.ts';

type Scripts = {
  readPage(wanted: Wanted): PageReading;
  findPassages(sought: Sought): Promise<readonly string[]>;
};

export type Outcome = {
  readonly found: boolean;
  /** 0 to 1; of what is marked and what is true. */
  readonly agreement: number;
  readonly milliseconds: number;
  /** What a person would want to read of a failure. */
  readonly marked: string;
  readonly truth: string;
};

export type MutatedPage = {
  /** @returns what is selected, as it would be captured; `null` when nothing leads back to it */
  capture(): Passage | null;
  /** @returns `null` where the page has nothing to change in that way */
  judge(way: SimilarWay | GoneWay, seed: number): Promise<Outcome | null>;
  /** @returns whether the page, as it is now, has the captured words anywhere */
  standsAgain(): boolean;
};

declare global {
  var mutatedPage: MutatedPage;
  var betweenSessions: Scripts;
}

let stage: Stage | null = null;
let passage: Passage | null = null;

globalThis.mutatedPage = {
  capture() {
    // In the page's own world, which some pages bend so that nothing can be taken from them.
    const selection = globalThis.getSelection();
    const isBent = !(selection instanceof Selection && document.body instanceof HTMLBodyElement);
    if (isBent || selection.isCollapsed) return null;
    const { readPage } = globalThis.betweenSessions;
    passage = readPage({ selectionText: '', linkUrl: '', pictureUrl: '' }).passage;
    if (passage?.anchor == null) return null;
    stage = setStage(selection.getRangeAt(0));
    // Where slots show the page in another order, the truth cannot be told from the tree.
    return plain(truthWords(stage)) === plain(capturedWords(passage)) ? passage : null;
  },
  async judge(way, seed) {
    if (stage === null || passage === null) throw new Error('capture first');
    stage.reset();
    const { root } = stage;
    if (!mutate(root, way, createRandom(seed))) return null;
    const { quote, anchor } = passage;
    const began = performance.now();
    const sought = { passages: [{ id: 'sought', quote, anchor }], show: true, patience: 0 };
    const found = await globalThis.betweenSessions.findPassages(sought);
    const milliseconds = performance.now() - began;
    const marked = [...(CSS.highlights.get('between-sessions-passage') ?? [])];
    return {
      found: found.length > 0,
      agreement: agreement(root, marked),
      milliseconds,
      marked: marked.map(String).join(''),
      truth: truthWords(stage),
    };
  },
  standsAgain() {
    if (stage === null || passage === null) return false;
    return plain(stage.root.textContent ?? '').includes(plain(capturedWords(passage)));
  },
};

function plain(words: string): string {
  return words.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');
}

function capturedWords({ quote, anchor }: Passage): string {
  return anchor?.exact || quote;
}

function truthWords({ root }: Stage): string {
  const truth = truthIn(root).map((each) => each.textContent);
  return truth.join('');
}
