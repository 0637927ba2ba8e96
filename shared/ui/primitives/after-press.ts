/**
 * A press beside a field ends the writing in it before it is a click. What then becomes smaller waits
 * until the press is over: what is pressed must not move away from under it.
 */
export function afterPress(act: () => void): void {
  if (!document.documentElement.matches(':active')) act();
  else document.addEventListener('mouseup', act, { once: true });
}
