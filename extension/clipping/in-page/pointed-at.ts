/** The words of the link, and the description of the picture, that somebody opened the menu on. */
import { attributeOf, baseAddress, childNodesOf, closest, findAll, textOf } from './plain-dom.ts';
import { oneLine } from './plain-text.ts';
import { readQuote } from './read-quote.ts';

const LONGEST = 300;

type Roots = readonly ShadowRoot[];

export function linkTextOf(address: string, shadowRoots: Roots): string {
  if (address === '') return '';
  const links = everywhere('a[href], area[href]', shadowRoots).filter((link) =>
    leadsTo(attributeOf(link, 'href') || attributeOf(link, 'xlink:href'), address),
  );
  return firstOf(links, (link) => [
    readQuote({
      startContainer: link,
      startOffset: 0,
      endContainer: link,
      endOffset: childNodesOf(link).length,
    }).text,
    attributeOf(link, 'aria-label'),
    attributeOf(link, 'alt'),
    ...findAll(link, 'img[alt]').map((picture) => attributeOf(picture, 'alt')),
    attributeOf(link, 'title'),
  ]);
}

export function pictureTextOf(address: string, shadowRoots: Roots): string {
  if (address === '') return '';
  const pictures = everywhere('img, input[type="image" i], image', shadowRoots).filter(
    (picture) =>
      (picture instanceof HTMLImageElement && picture.currentSrc === address) ||
      ['src', 'href', 'xlink:href'].some((name) => leadsTo(attributeOf(picture, name), address)),
  );
  return firstOf(pictures, (picture) => {
    const figure = closest(picture, 'figure');
    const [caption] = figure === null ? [] : findAll(figure, 'figcaption');
    return [
      attributeOf(picture, 'alt'),
      attributeOf(picture, 'aria-label'),
      caption === undefined ? '' : (textOf(caption) ?? ''),
      attributeOf(picture, 'title'),
    ];
  });
}

function everywhere(selector: string, shadowRoots: Roots): Element[] {
  return [document, ...shadowRoots].flatMap((root) => findAll(root, selector));
}

function leadsTo(reference: string, address: string): boolean {
  if (reference === '') return false;
  const base = baseAddress();
  return URL.canParse(reference, base) && new URL(reference, base).href === address;
}

function firstOf(elements: readonly Element[], read: (element: Element) => string[]): string {
  for (const element of elements) {
    for (const text of read(element)) {
      const line = oneLine(text, LONGEST);
      if (line !== '') return line;
    }
  }
  return '';
}
