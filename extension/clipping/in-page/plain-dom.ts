/**
 * The DOM as it is. A page may hide a form's or the document's own properties behind elements of the
 * same name (`<input name="childNodes">`), so these are read from their prototypes, which no page of
 * another world can touch.
 */

type Reader<T, K extends keyof T> = (of: T) => T[K];

/** @param kind the prototype from which the property is looked for upwards */
function reader<T extends object, K extends keyof T & string>(kind: T, name: K): Reader<T, K> {
  let holder: object | null = kind;
  while (holder !== null && !Object.hasOwn(holder, name)) holder = Object.getPrototypeOf(holder);
  const get = holder && Object.getOwnPropertyDescriptor(holder, name)?.get;
  return (of) => (get ? get.call(of) : of[name]);
}

const typeOf = reader(Node.prototype, 'nodeType');
export const parentNodeOf = reader(Node.prototype, 'parentNode');
export const childNodesOf = reader(Node.prototype, 'childNodes');
export const lastChildOf = reader(Node.prototype, 'lastChild');
export const previousSiblingOf = reader(Node.prototype, 'previousSibling');
const baseOf = reader(Element.prototype, 'baseURI');
const readTag = reader(Element.prototype, 'tagName');
export const bodyOf = reader(Document.prototype, 'body');
export const rootOf = reader(Document.prototype, 'documentElement');
export const scrollingElementOf = reader(Document.prototype, 'scrollingElement');
export const parentElementOf = reader(Node.prototype, 'parentElement');
export const textOf = reader(Element.prototype, 'textContent');
export const implementationOf = reader(Document.prototype, 'implementation');
export const isEditable = reader(HTMLElement.prototype, 'isContentEditable');

/** What the page's own references start from. */
export function baseAddress(): string {
  return baseOf(rootOf(document)) ?? location.href;
}

/** In capitals, for SVG and XHTML, too. */
export function tagOf(element: Element): string {
  return readTag(element).toUpperCase();
}

export function attributeOf(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

export function hasAttribute(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

type Within = Document | ShadowRoot | Element;

export function findAll(within: Within, selector: string): readonly Element[] {
  const { prototype } = isElement(within)
    ? Element
    : within instanceof Document
      ? Document
      : DocumentFragment;
  return [...prototype.querySelectorAll.call(within, selector)];
}

export function isText(node: Node): node is Text {
  return typeOf(node) === Node.TEXT_NODE;
}

export function isElement(node: Node): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node instanceof ShadowRoot;
}
