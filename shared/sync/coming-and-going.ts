/**
 * When somebody leaves a window, and when they return.
 *
 * The last moments at which a browser still lets a page act. `pagehide` alone kept nothing when a
 * window was closed, so every sign of leaving counts.
 */
const LEAVING = ['blur', 'visibilitychange', 'beforeunload', 'pagehide', 'freeze'] as const;
const RETURNING = ['focus', 'pageshow'] as const;

/** @param lifecycle a window; in Node any EventTarget, or none */
export function onLeaving(lifecycle: EventTarget | undefined, flush: () => void): () => void {
  return onEach(lifecycle, LEAVING, flush);
}

export function onReturning(lifecycle: EventTarget | undefined, look: () => void): () => void {
  return onEach(lifecycle, RETURNING, look);
}

function onEach(
  target: EventTarget | undefined,
  moments: readonly string[],
  act: () => void,
): () => void {
  // Capture: `visibilitychange` is fired at the document, and only passes the window on its way.
  for (const moment of moments) target?.addEventListener(moment, act, { capture: true });
  return () => {
    for (const moment of moments) target?.removeEventListener(moment, act, { capture: true });
  };
}
