/**
 * What a page declares of itself, as a small document without scripts and styles at work, for a
 * library that reads whole documents: a page of a megabyte would take it longer than people wait.
 */
import { attributeOf, findAll, implementationOf, textOf } from './plain-dom.ts';
import { oneLine } from './plain-text.ts';

const LONGEST_VALUE = 1_000;
/** UTF-16 units of structured data in all. */
const MOST_DATA = 200_000;
const MOST_ELEMENTS = 200;

const names =
  /(?:author|creator|pub-?date|published|date|title|site_?name|application-name|og:url|og:type)/i;

export function declarationsOf(page: Document): Document {
  const small = implementationOf(page).createHTMLDocument('');

  for (const meta of findAll(page, 'meta[content]').slice(0, MOST_ELEMENTS)) {
    const copy = small.createElement('meta');
    const name = ['name', 'property', 'itemprop'].map((each) => attributeOf(meta, each)).join(' ');
    const content = attributeOf(meta, 'content');
    if (!names.test(name) || content.length > LONGEST_VALUE) continue;
    for (const each of ['name', 'property', 'itemprop', 'content']) {
      const value = attributeOf(meta, each);
      if (value !== '') copy.setAttribute(each, value);
    }
    small.head.append(copy);
  }

  let room = MOST_DATA;
  for (const script of findAll(page, 'script[type="application/ld+json"]')) {
    const data = textOf(script) ?? '';
    room -= data.length;
    if (room < 0) break;
    const copy = small.createElement('script');
    copy.type = 'application/ld+json';
    copy.textContent = data;
    small.head.append(copy);
  }

  const byline = onlyByline(page);
  if (byline !== '') {
    const copy = small.createElement('p');
    copy.setAttribute('rel', 'author');
    copy.textContent = byline;
    small.body.append(copy);
  }
  // The library gives up on a document without an article.
  const filler = small.createElement('p');
  filler.textContent = 'words, '.repeat(30);
  small.body.append(filler);
  return small;
}

/** The one name that the page gives as its author's; a page of many authors has none. */
function onlyByline(page: Document): string {
  const found = findAll(page, '[rel~="author"], [itemprop~="author"], .byline, .p-author')
    .slice(0, MOST_ELEMENTS)
    .filter((element) => !isInComment(element))
    .map((element) => {
      const [name] = findAll(element, '[itemprop~="name"]');
      return oneLine(textOf(name ?? element) ?? '', LONGEST_VALUE);
    })
    .filter((name) => name !== '' && name.length < 100);
  const [only = ''] = found;
  return found.every((name) => name.includes(only) || only.includes(name)) ? only : '';
}

function isInComment(element: Element): boolean {
  return Element.prototype.closest.call(element, '[itemprop~="comment"], .comment, aside') !== null;
}
