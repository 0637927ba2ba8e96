/**
 * A press takes a moment, from finger down to click. What is pressed must not move away from under
 * it: neither because a field beside it is left and becomes smaller, nor because somebody else's
 * words arrive just then.
 */

let pressing = false;
const waiting = new Set<() => void>();

if (typeof document !== 'undefined') {
  const options = { capture: true, passive: true };
  document.addEventListener('pointerdown', () => (pressing = true), options);
  // A press that becomes a drag or a scroll ends without a pointerup.
  for (const end of ['pointerup', 'pointercancel', 'dragend']) {
    document.addEventListener(end, over, options);
  }
  // The window's own: a field's passes here only while it is captured.
  window.addEventListener('blur', over, { passive: true });
}

function over(): void {
  pressing = false;
  // The click itself follows in the same task.
  if (waiting.size > 0) setTimeout(flush);
}

function flush(): void {
  if (pressing) return;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}

/** At once, or when the press is over; the same function waits only once. */
export function afterPress(act: () => void): void {
  if (pressing) waiting.add(act);
  else act();
}
