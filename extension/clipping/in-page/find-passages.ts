/** Finds captured passages in the page again, in one frame. Runs when the person asked for it. */
import type { PassageSource } from '#shared/ui/host.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import { fold } from './fold.ts';
import { clearMarks, markPassages } from './mark-passages.ts';
import { type Care, matchQuote } from './match-quote.ts';
import { watchPage } from './page-changes.ts';
import { isSeen, rangesOf } from './passage-ranges.ts';
import { readTextSpace, type TextSpace } from './text-space.ts';

export type Sought = {
  readonly passages: readonly Pick<PassageSource, 'id' | 'quote' | 'anchor'>[];
  /** Mark them, and bring the first into sight. */
  readonly show: boolean;
  /** Milliseconds in which a page that loads late may still bring what is sought. */
  readonly patience: number;
};

type Found = Map<string, readonly Range[]>;

/** @returns the ids of those that stand in this frame */
export async function findPassages(sought: Sought): Promise<readonly string[]> {
  if (sought.show) clearMarks();
  const found: Found = new Map();
  const until = performance.now() + sought.patience;
  const changes = watchPage(document);
  try {
    for (let looks = 0; ; looks++) {
      const began = performance.now();
      const isLast = began >= until;
      const before = found.size;
      const space = readTextSpace();
      look(space, sought, found, isLast || looks % 3 === 0 ? 'thorough' : 'exact');
      if (sought.show && found.size > before) show(found, before === 0);
      if (isLast || found.size === sought.passages.length) return [...found.keys()];
      changes.alsoIn(space.shadowRoots);
      // A page on which a look takes long is looked at less often.
      const now = performance.now();
      await changes.next((now - began) * 3, until - now);
    }
  } finally {
    changes.end();
  }
}

function look(space: TextSpace, { passages }: Sought, found: Found, care: Care): void {
  const page = fold(space.text);
  for (const { id, ...quote } of passages) {
    if (found.has(id)) continue;
    const places = matchQuote(page, quote, care).map((match) =>
      match.flatMap(({ start, end }) => rangesOf(space, start, end)),
    );
    const place = places.find(isSeen) ?? places[0];
    if (place !== undefined && place.length > 0) found.set(id, place);
  }
}

function show(found: Found, scroll: boolean): void {
  const all = [...found.values()];
  markPassages(all.flat());
  if (scroll) bringIntoSight(all[0] ?? []);
}
