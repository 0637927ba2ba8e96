import { useSyncExternalStore } from 'react';

/** From here on the portal has room for three columns (frame.module.css has the same number). */
const query = '(min-width: 900px)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
