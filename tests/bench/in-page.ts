/** What the bench runs inside of the page; each function stands alone there. */

export type Bench = {
  /** Rows in which anything rendered since the last reset. */
  rows: Set<string>;
  /** Milliseconds from each key to its paint. */
  keys: number[];
  /** Milliseconds from the last key to the last change of the page. */
  settled: number;
};
declare global {
  interface Window {
    bench: Bench;
    __REACT_DEVTOOLS_GLOBAL_HOOK__: object;
  }
}

type Fiber = {
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
};

/**
 * Before React loads: listens at the door that React opens for its developer tools, in production
 * builds too, and notes the row (`data-entry`) of everything that rendered.
 */
export function install(): void {
  const PERFORMED_WORK = 1;
  window.bench = { rows: new Set(), keys: [], settled: 0 };
  const rowOf = (fiber: Fiber) =>
    fiber.stateNode instanceof HTMLElement ? fiber.stateNode.dataset.entry : undefined;
  const isComponent = (fiber: Fiber) => !(fiber.stateNode instanceof Node);
  const visit = (fiber: Fiber, before: Fiber | null, row: string | undefined, above: boolean) => {
    const here = rowOf(fiber) ?? row;
    const rendered =
      isComponent(fiber) &&
      before !== fiber &&
      (before === null || (fiber.flags & PERFORMED_WORK) !== 0);
    if (here && (rendered || (above && rowOf(fiber)))) window.bench.rows.add(here);
    // What rendered directly above a row is the row's own component.
    const next = isComponent(fiber) ? rendered && !here : false;
    if (before !== null && before.child === fiber.child) return;
    for (let child = fiber.child; child; child = child.sibling) {
      visit(child, child.alternate && before ? child.alternate : null, here, next);
    }
  };
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    checkDCE() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_id: number, { current }: { current: Fiber }) {
      visit(current, current.alternate, undefined, false);
    },
  };
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.bench.keys.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** @returns milliseconds from the beginning of the opening to a painted, idle first screen */
export async function untilInteractive(): Promise<number> {
  while (!document.querySelector('main h2, main h3')) await new Promise(requestAnimationFrame);
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const [mark] = performance.getEntriesByName('opening');
  return performance.now() - (mark?.startTime ?? 0);
}

/** @returns milliseconds from a press to its paint */
export async function press(element: Element): Promise<number> {
  const began = performance.now();
  if (element instanceof HTMLElement) element.click();
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  return performance.now() - began;
}

/** Sets a field's words as if pasted. @returns milliseconds until the page no longer changes */
export async function searchFor(field: Element, words: string): Promise<number> {
  const QUIET = 400;
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  const began = performance.now();
  let last = began;
  const watch = new MutationObserver(() => {
    requestAnimationFrame(() => setTimeout(() => (last = performance.now())));
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  set?.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  do await new Promise((later) => setTimeout(later, 50));
  while (performance.now() - last < QUIET);
  watch.disconnect();
  return last - began;
}
