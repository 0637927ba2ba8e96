/** Puts the interface on the page that the panel and the portal both bring. */
import '#shared/ui/look.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#shared/ui/app.tsx';
import type { Host } from '#shared/ui/host.ts';

export function showApp(host: Host): void {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no place for the app');
  createRoot(place).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
}
