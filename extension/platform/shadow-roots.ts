/** Shadow roots as extensions may see them: closed ones, too. */
import { browser } from 'wxt/browser';

/** Firefox has it on the element. */
type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
type Dom = { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

/** Elements that may carry one, besides custom elements (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const hosts = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN'.split(
    ' ',
  ),
);

export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  // Asking costs a little, and pages have many elements; a host seldom has children that it hides.
  const mayHide = element.tagName.includes('-') || !element.hasChildNodes();
  if (!mayHide || (!element.tagName.includes('-') && !hosts.has(element.tagName))) return null;
  const { openOrClosedShadowRoot } = element as Opened;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  // Absent where this runs outside of an extension, as in tests.
  const own: Dom | undefined = browser as (typeof browser & Dom) | undefined;
  return own?.dom?.openOrClosedShadowRoot(element) ?? null;
}
