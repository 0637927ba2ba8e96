/** The time on the wall, for "2 hr ago" and "today". One timer serves every reader of it. */
import { useSyncExternalStore } from 'react';
import { createListeners } from '#shared/notebook/watched.ts';
import { dayOf } from './days.ts';

const TICK = 30_000;
const listeners = createListeners();
let now = Date.now();
let watching = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  now = Date.now();
  listeners.notify();
}

function subscribe(listener: () => void): () => void {
  const remove = listeners.add(listener);
  watching += 1;
  if (watching === 1) {
    now = Date.now();
    timer = setInterval(tick, TICK);
  }
  return () => {
    remove();
    watching -= 1;
    if (watching === 0) clearInterval(timer);
  };
}

/** Unix milliseconds, renewed twice a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** Today as `YYYY-MM-DD`; renders again only at midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, () => dayOf(now));
}
