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
  // No form is a host, and a form's own properties may be hidden by its fields' names.
  if (!(element instanceof HTMLElement) || element instanceof HTMLFormElement) return null;
  const tag = element.tagName;
  const isCustom = tag.includes('-');
  if (!isCustom && !hosts.has(tag)) return null;
  const open = element.shadowRoot;
  if (open !== null) return open;
  // Asking costs a little, and pages have many elements; a host seldom has children that it hides.
  if (!isCustom && element.hasChildNodes()) return null;
  const { openOrClosedShadowRoot } = element as Opened;
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  // Absent where this runs outside of an extension, as in tests.
  const own: Dom | undefined = browser as (typeof browser & Dom) | undefined;
  return own?.dom?.openOrClosedShadowRoot(element) ?? null;
}
