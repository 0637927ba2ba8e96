import { createContext, useContext } from 'react';
import type { Host } from './host.ts';

/** The place that the screens run in. */
export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('useHost is called outside of the app');
  return host;
}
