/**
 * Being seen again right after a dropped line. y-websocket forgets the others' states when a socket
 * closes but keeps their clocks, so that unchanged states are ignored for up to 15 s.
 */
import type { Awareness } from 'y-protocols/awareness';

/** When the line closes: whoever is there when it is back is news. */
export function forgetOthers(awareness: Awareness): void {
  for (const clientId of awareness.meta.keys()) {
    if (clientId !== awareness.clientID) awareness.meta.delete(clientId);
  }
}

/** When it is back: the others, too, need a newer clock than the one that left. */
export function greetAgain(awareness: Awareness): void {
  const state = awareness.getLocalState();
  if (state !== null) awareness.setLocalState(state);
}
