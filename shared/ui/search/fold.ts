/** How words are compared while searching: "Mañana" and "manana" are one word to who types it. */

/** Lower case without accents and marks. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Letters with their marks, digits, and each emoji by itself; the rest stands between words. */
export const WORD = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;

export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}
