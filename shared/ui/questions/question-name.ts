import type { Question } from '#shared/notebook/shape.ts';
import type { Words } from '../words/words.tsx';

/** What a question is called that nobody has put into words yet. */
export function questionName(
  { text, quote, sourceUrl }: Pick<Question, 'text' | 'quote' | 'sourceUrl'>,
  { questions: words }: Words,
): string {
  const isAboutPage = quote.trim() === '' && sourceUrl !== null;
  return text.trim() || (isAboutPage ? words.unwordedPage : words.unworded);
}
