/** Search on this device: every word of the query occurs somewhere, whatever its accents and case. */

/** Lower case without accents: "Mañana" and "manana" are the same word to somebody who is typing. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** @returns a test for the searched words; an empty query finds everything. */
export function matcher(query: string): (...texts: readonly string[]) => boolean {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return (...texts) => {
    const folded = fold(texts.join('\n'));
    return wanted.every((word) => folded.includes(word));
  };
}
