/**
 * A press beside a field ends the writing in it before it is a click. What then becomes smaller waits
 * until the press is over: what is pressed must not move away from under it.
 */
export function afterPress(act: () => void): void {
  if (!document.documentElement.matches(':active')) {
    act();
    return;
  }
  const over = new AbortController();
  // A press that becomes a drag ends without a mouseup.
  for (const end of ['mouseup', 'dragend', 'pointercancel']) {
    document.addEventListener(
      end,
      () => {
        over.abort();
        act();
      },
      { signal: over.signal },
    );
  }
}
