/**
 * The last moments at which a browser still lets a page act. `pagehide` alone kept nothing when a
 * window was closed, so every sign of leaving counts.
 */
const MOMENTS = ['blur', 'visibilitychange', 'beforeunload', 'pagehide', 'freeze'] as const;

/** @param lifecycle a window; in Node any EventTarget, or none */
export function onLeaving(lifecycle: EventTarget | undefined, flush: () => void): () => void {
  // Capture: `visibilitychange` is fired at the document, and only passes the window on its way.
  for (const moment of MOMENTS) lifecycle?.addEventListener(moment, flush, { capture: true });
  return () => {
    for (const moment of MOMENTS) lifecycle?.removeEventListener(moment, flush, { capture: true });
  };
}
