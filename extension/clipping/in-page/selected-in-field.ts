/** What is selected in a field of the page. Never in one that holds a secret. */
import { shadowRootOf } from '#extension/platform/shadow-roots.ts';
import { attributeOf } from './plain-dom.ts';

export type FieldSelection = { readonly field: Element; readonly text: string };

export function selectedInField(): FieldSelection | null {
  const field = focused();
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null;
  if (isSecret(field)) return null;
  const { selectionStart: start, selectionEnd: end } = field;
  if (start === null || end === null || start === end) return null;
  return { field, text: field.value.slice(start, end) };
}

function focused(): Element | null {
  const read = (of: Document | ShadowRoot) => {
    const from = of instanceof Document ? Document.prototype : ShadowRoot.prototype;
    const get = Object.getOwnPropertyDescriptor(from, 'activeElement')?.get;
    return (get === undefined ? of.activeElement : get.call(of)) as Element | null;
  };
  let at = read(document);
  for (let root = at && shadowRootOf(at); root; root = at && shadowRootOf(at)) {
    const inner = read(root);
    if (inner === null) break;
    at = inner;
  }
  return at;
}

/** A password that is being shown is one all the same. */
function isSecret(field: Element): boolean {
  return (
    attributeOf(field, 'type').toLowerCase() === 'password' ||
    /password|one-time-code|cc-/.test(attributeOf(field, 'autocomplete'))
  );
}
