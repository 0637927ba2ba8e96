/**
 * Knows where the passage really stands, whatever happens to the page: its text nodes are put in
 * elements of their own, which no matching looks at.
 */
const TRUTH = 'data-truth';

export type Stage = {
  /** What holds the passage: the page's body, or a shadow root. */
  readonly root: ParentNode & Node;
  /** Brings the page back as it was, the truth in it. */
  reset(): void;
};

export function setStage(range: Range): Stage {
  const root = range.startContainer.getRootNode();
  const stage = root instanceof ShadowRoot ? root : document.body;
  for (const text of textsIn(range)) wrap(text);
  const saved = [...stage.childNodes].map((node) => node.cloneNode(true));
  return {
    root: stage,
    reset: () => stage.replaceChildren(...saved.map((node) => node.cloneNode(true))),
  };
}

export function truthIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[${TRUTH}]`)];
}

export function isTruth(node: Node): boolean {
  return node.parentElement?.closest(`[${TRUTH}]`) != null;
}

/**
 * @param marked what was found
 * @returns 0 to 1: how much of marked and true words together is both
 */
export function agreement(root: ParentNode & Node, marked: readonly AbstractRange[]): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let both = 0;
  let either = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text;
    const isTrue = isTruth(text);
    const own = marked.filter((range) => range.startContainer === text);
    if (!isTrue && own.length === 0) continue;
    for (let at = 0; at < text.data.length; at++) {
      if (/\s/.test(text.data[at] ?? '')) continue;
      const isMarked = own.some((range) => range.startOffset <= at && at < range.endOffset);
      if (isTrue && isMarked) both += 1;
      if (isTrue || isMarked) either += 1;
    }
  }
  return either === 0 ? 0 : both / either;
}

function textsIn(range: Range): Text[] {
  const around = range.commonAncestorContainer;
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  let node: Node | null = around instanceof Text ? around : walker.nextNode();
  for (; node !== null; node = walker.nextNode()) {
    const text = node as Text;
    if (range.intersectsNode(text) && isShown(text)) texts.push(text);
  }
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return texts.flatMap((text) => {
    let own = text;
    if (own === endContainer) own.splitText(endOffset);
    if (own === startContainer) own = own.splitText(startOffset);
    return /\S/.test(own.data) ? [own] : [];
  });
}

/** Scripts and styles have text that is nobody's words. */
function isShown(text: Text): boolean {
  return /\S/.test(text.data) && text.parentElement?.closest('script, style, noscript') == null;
}

function wrap(text: Text): void {
  const truth = document.createElement('span');
  truth.setAttribute(TRUTH, '');
  text.replaceWith(truth);
  truth.append(text);
}
