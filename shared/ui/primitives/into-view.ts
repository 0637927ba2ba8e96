/** A ref for what has just opened: it must not stand below the edge of the screen. */
export function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
