/** Builds text out of pieces of a page: runs of blanks become one, and breaks wait until words follow. */

/** What parts two blocks: a blank in a cell, a new line in an item, an empty line in text. */
export type Break = 'blank' | 'line' | 'paragraph';

const breaks: readonly Break[] = ['blank', 'line', 'paragraph'];
const signs = { blank: ' ', line: '\n', paragraph: '\n\n' } as const satisfies Record<
  Break,
  string
>;

export type Lines = {
  readonly text: string;
  /** Blanks at either end count as one. */
  add(words: string): void;
  breakHere(wish: Break): void;
  /** A line's end that the author set; two of them part paragraphs. */
  endLine(): void;
};

/** @param widest what every wider break is narrowed to */
export function startLines(widest: Break): Lines {
  let text = '';
  let waiting: Break | null = null;
  let ends = 0;

  function breakHere(wish: Break): void {
    const width = Math.min(breaks.indexOf(wish), breaks.indexOf(widest));
    if (waiting === null || width > breaks.indexOf(waiting)) waiting = breaks[width] ?? widest;
  }

  return {
    get text() {
      return text;
    },
    add(words) {
      if (/^\s/.test(words)) breakHere('blank');
      const body = words.trim().replace(/\s+/g, ' ');
      if (body === '') return;
      if (waiting !== null && text !== '') text += signs[waiting];
      text += body;
      waiting = null;
      ends = 0;
      if (/\s$/.test(words)) breakHere('blank');
    },
    breakHere,
    endLine() {
      ends += 1;
      breakHere(ends > 1 ? 'paragraph' : 'line');
    },
  };
}

/** Units in which there should be a blank, where a script has any. */
const WORD = 100;

/** @returns at most `room` UTF-16 units, cut between words where there are any, never in a character */
export function cutBetweenWords(words: string, room: number): string {
  if (words.length <= room) return words;
  const kept = words.slice(0, Math.max(0, room)).replace(/[\ud800-\udbff]$/, '');
  if (/\s/.test(words[kept.length] ?? '')) return kept;
  const lastBlank = Math.max(0, kept.search(/\s\S*$/));
  return kept.length - lastBlank <= WORD ? kept.slice(0, lastBlank) : kept;
}
