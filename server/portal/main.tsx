import { showApp } from '#shared/host/show-app.tsx';
import { openPortalHost } from './open-portal-host.ts';

showApp(openPortalHost());
// Where a browser has none, or forbids it, the portal works as long as the server is there.
navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
