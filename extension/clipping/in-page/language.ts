/** The language and direction in which a passage is written, as the page declares them. */
import { nearestElement, shownAncestors } from './composed-tree.ts';
import { attributeOf, findAll, isElement } from './plain-dom.ts';

/** @returns a BCP 47 tag in its canonical form, or '' */
export function languageAt(node: Node): string {
  for (const each of shownAncestors(node)) {
    if (!isElement(each)) continue;
    const declared = attributeOf(each, 'lang') || attributeOf(each, 'xml:lang');
    if (declared !== '') return canonical(declared);
  }
  const [locale] = findAll(document, 'meta[property="og:locale"]');
  return locale === undefined ? '' : canonical(attributeOf(locale, 'content'));
}

export function directionAt(node: Node): 'ltr' | 'rtl' {
  const element = nearestElement(node);
  return element !== null && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
}

function canonical(declared: string): string {
  try {
    return Intl.getCanonicalLocales(declared.trim().slice(0, 35).replaceAll('_', '-'))[0] ?? '';
  } catch {
    // Pages write all sorts of things there.
    return '';
  }
}
