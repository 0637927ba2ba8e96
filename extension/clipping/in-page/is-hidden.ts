/** What stands in a page and is not seen, or is no part of its words. */
import { attributeOf, isElement, textOf } from './plain-dom.ts';

/** How an element's own words appear. */
export type Look = {
  /** They are seen. */
  readonly shown: boolean;
  /** Its line breaks are meant. */
  readonly lines: boolean;
};

export function lookOf(style: CSSStyleDeclaration): Look {
  return {
    shown:
      style.visibility !== 'hidden' && style.visibility !== 'collapse' && style.fontSize !== '0px',
    lines: /^(pre|break-spaces)/.test(style.whiteSpace),
  };
}

/** With all that is in it. */
export function isHidden(
  element: Element,
  style: CSSStyleDeclaration,
  keepsApart: boolean,
): boolean {
  if (style.display === 'none' || style.opacity === '0') return true;
  if (style.contentVisibility === 'hidden') return true;
  if (keepsApart && isUnselectable(style)) return true;
  return isClipped(style) || isIcon(element, style);
}

/** Such as copy buttons and line numbers: no selection takes them along. */
export function isUnselectable(style: CSSStyleDeclaration): boolean {
  return style.userSelect === 'none';
}

/** Words for screen readers only are shrunk to a pixel or clipped away. */
function isClipped(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) return true;
  if (/^inset\((50|100)%\)$/.test(style.clipPath)) return true;
  const tiny = (length: string) => Number.parseFloat(length) <= 1;
  return style.overflow !== 'visible' && tiny(style.width) && tiny(style.height);
}

/** Signs without letters, and letters that a font draws as a sign. */
function isIcon(element: Element, style: CSSStyleDeclaration): boolean {
  if (attributeOf(element, 'aria-hidden') !== 'true') return false;
  const words = (textOf(element) ?? '').slice(0, 100);
  return !/[\p{L}\p{N}]/u.test(words) || /icon|symbol|glyph/i.test(style.fontFamily);
}

/** Pictures that stand for a character of the text. */
export function emojiOf(picture: Node): string {
  if (!isElement(picture)) return '';
  const alt = attributeOf(picture, 'alt');
  return alt.length <= 12 && /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}
