/** Several frames of a page may each have something selected: which one was meant? */
import type { PageReading, Passage } from './in-page/page-reading.ts';

/** @param selectionText what the menu knows to be selected; '' where no menu was used */
export function choosePassage(
  frames: readonly PageReading[],
  selectionText: string,
): Passage | null {
  const passages = frames.flatMap(({ passage }) => (passage === null ? [] : [passage]));
  return passages.find((each) => isMeant(each, selectionText)) ?? passages[0] ?? null;
}

/** The page as it answers later: by then something else may be selected. */
export function withoutOthers(
  frames: readonly PageReading[],
  selectionText: string,
): readonly PageReading[] {
  return frames.map((frame) =>
    frame.passage === null || isMeant(frame.passage, selectionText)
      ? frame
      : { ...frame, passage: null },
  );
}

/** The menu's text is cut and laid out in its own way, and has no numbers of lists. */
export function isMeant({ quote }: Passage, selectionText: string): boolean {
  const [read, known] = [letters(quote), letters(selectionText)];
  return known === '' || (read !== '' && (read.startsWith(known) || known.startsWith(read)));
}

function letters(text: string): string {
  return text.replace(/\P{L}/gu, '').slice(0, 100);
}
