/**
 * Selects in a page as a hand would. Runs in the extension's own world there, which sees into closed
 * shadow trees and which no page can disturb; sent as text, so that it uses nothing from outside.
 */
import type { Choice } from '#tests/corpus/corpus-page.ts';

/** @returns whether this frame has what was chosen */
export function chooseInPage(choice: Choice): boolean {
  type Dom = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  const { chrome } = globalThis as { chrome?: Dom };

  function shadowOf(element: Element): ShadowRoot | null {
    return chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  }

  function find(selector: string, root: ParentNode = document): Element | null {
    const from = root === document ? Document : DocumentFragment;
    const own = from.prototype.querySelector.call(root, selector);
    if (own !== null) return own;
    const all = from.prototype.querySelectorAll.call(root, '*');
    for (const element of all) {
      const shadow = shadowOf(element);
      const inner = shadow && find(selector, shadow);
      if (inner) return inner;
    }
    return null;
  }

  function select(from: Text, start: number, to: Text, end: number): true {
    getSelection()?.setBaseAndExtent(from, start, to, end);
    return true;
  }

  function childrenOf(node: Node): NodeListOf<ChildNode> {
    const get = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')?.get;
    return get?.call(node);
  }

  function textsBelow(root: Node): Text[] {
    const texts: Text[] = [];
    const open: Node[] = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node instanceof Text) texts.push(node);
      if (/^(SCRIPT|STYLE|TEXTAREA)$/.test(node.nodeName)) continue;
      const shadow = node instanceof Element ? shadowOf(node) : null;
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      const children = slotted.length > 0 ? slotted : childrenOf(shadow ?? node);
      for (let at = children.length - 1; at >= 0; at--) open.push(children[at] as Node);
    }
    return texts;
  }

  function placeOf(texts: readonly Text[], position: number, ends: boolean): [Text, number] {
    let left = position;
    for (const text of texts) {
      if (ends ? left <= text.length : left < text.length) return [text, left];
      left -= text.length;
    }
    throw new Error('there are fewer words');
  }

  if (choice.kind === 'field') {
    const field = find(choice.selector);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
    const at = field.value.indexOf(choice.words);
    field.focus();
    field.setSelectionRange(at, at + choice.words.length);
    return true;
  }
  if (choice.kind === 'element') {
    const element = find(choice.selector);
    if (element === null) return false;
    getSelection()?.setBaseAndExtent(element, 0, element, childrenOf(element).length);
    return true;
  }
  const texts = textsBelow(document.documentElement);
  const all = texts.map(({ data }) => data).join('');
  const plain = (words: string) =>
    new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'), 'g');
  const from = [...all.matchAll(plain(choice.from))][(choice.nth ?? 1) - 1];
  if (from === undefined) return false;
  let end = from.index + from[0].length;
  if (choice.to !== undefined) {
    const to = [...all.slice(from.index).matchAll(plain(choice.to))][0];
    if (to === undefined) return false;
    end = from.index + to.index + to[0].length;
  }
  return select(...placeOf(texts, from.index, false), ...placeOf(texts, end, true));
}
