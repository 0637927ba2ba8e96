/** Changes to words in text nodes, in any language. */
export type Random = (below: number) => number;

type Piece = { readonly text: string; readonly isWord: boolean };

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

export function piecesOf(text: string): Piece[] {
  return [...segmenter.segment(text)].map(({ segment, isWordLike }) => ({
    text: segment,
    isWord: isWordLike === true,
  }));
}

export function countWords(texts: readonly Text[]): number {
  return texts.reduce(
    (sum, { data }) => sum + piecesOf(data).filter((each) => each.isWord).length,
    0,
  );
}

/** Replaces, leaves out or puts in so many words. */
export function editWords(
  texts: readonly Text[],
  edits: number,
  vocabulary: readonly string[],
  random: Random,
): void {
  const counts = texts.map((text) => countWords([text]));
  const all = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, word) => ({ at, word })),
  );
  const chosen = new Map<number, Set<number>>();
  for (let left = edits; left > 0 && all.length > 0; left--) {
    const [picked] = all.splice(random(all.length), 1);
    if (picked === undefined) break;
    chosen.set(picked.at, (chosen.get(picked.at) ?? new Set()).add(picked.word));
  }
  for (const [at, words] of chosen) {
    const text = texts[at];
    if (text !== undefined) text.data = editText(text.data, words, vocabulary, random);
  }
}

function editText(
  data: string,
  words: ReadonlySet<number>,
  vocabulary: readonly string[],
  random: Random,
): string {
  let word = -1;
  const edited = piecesOf(data).map((piece) => {
    if (piece.isWord) word += 1;
    if (!piece.isWord || !words.has(word)) return piece.text;
    const other = pick(vocabulary, random) ?? '';
    const blank = data.includes(' ') ? ' ' : '';
    const way = random(3);
    if (way === 0) return other;
    return way === 1 ? '' : `${other}${blank}${piece.text}`;
  });
  return edited.join('');
}

export function pick<T>(from: readonly T[], random: Random): T | undefined {
  return from[random(from.length)];
}

/** Words of the page in an order that means nothing: other text, of the same matter. */
export function salad(count: number, vocabulary: readonly string[], random: Random): string {
  const words = Array.from({ length: count }, () => pick(vocabulary, random) ?? '');
  const isSpaced = vocabulary.some((word) =>
    /\p{Script=Latin}|\p{Script=Arabic}|\p{Script=Hebrew}/u.test(word),
  );
  return `${words.join(isSpaced ? ' ' : '')}${isSpaced ? '.' : '。'}`;
}
