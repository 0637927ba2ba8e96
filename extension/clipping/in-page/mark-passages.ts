/** Marks passages by the CSS Custom Highlight API: the page's own tree stays as it is. */

const NAME = 'between-sessions-passage';
/** Dark on amber can be read on pages of any colour. */
const STYLE = `::highlight(${NAME}) { background-color: #ffc95c; color: #2a1f00; }`;

export function markPassages(ranges: readonly Range[]): void {
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const roots = ranges.map((range) => range.startContainer.getRootNode());
  for (const root of new Set(roots)) {
    if (root instanceof Document || root instanceof ShadowRoot) addStyle(root);
  }
}

export function clearMarks(): void {
  CSS.highlights.delete(NAME);
}

const styled = new WeakSet<Node>();

/** Styles of the document do not reach into shadow trees. */
function addStyle(root: Document | ShadowRoot): void {
  if (styled.has(root)) return;
  styled.add(root);
  const style = document.createElement('style');
  style.textContent = STYLE;
  (root instanceof Document ? root.head : root).append(style);
}
