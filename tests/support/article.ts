/** A page as a parent reads it at night: what captures are made from. */
import { serveSite } from './small-site.ts';

export const article = {
  title: 'Helping a worried child at bedtime',
  /** The sentence that raises a question. Stands nowhere in the app: a search of disks looks for it. */
  sentence: 'A worry that is answered ten times before sleep learns to come back an eleventh time.',
  selector: '#sentence',
} as const;

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>${article.title}</title>
  <style>
    body { margin: 0; background: #fdfcf9; color: #2a2830; font: 18px/1.65 Georgia, serif; }
    article { max-width: 34em; margin: 3rem auto; padding: 0 1.5rem; }
    h1 { font-size: 2rem; line-height: 1.2; }
  </style>
  <article>
    <h1>${article.title}</h1>
    <p>Evenings gather up the worries of a whole day. Many children find the quiet before sleep the
    hardest hour, and many parents stay, reassure, and stay again.</p>
    <p id="sentence">${article.sentence}</p>
    <p>A short worry time earlier in the evening, always at the same hour, gives the worries a place
    of their own. Name the worry, write it down, and close the box together.</p>
  </article>
</html>`;

export type ArticleSite = { readonly address: string; [Symbol.asyncDispose](): Promise<void> };

export async function serveArticle(): Promise<ArticleSite> {
  const path = '/bedtime';
  const site = await serveSite({ [path]: { type: 'text/html; charset=utf-8', body: page } });
  return { ...site, address: `${site.origin}${path}` };
}
