import { showApp } from '#shared/host/show-app.tsx';
import { openPortalHost } from './open-portal-host.ts';

showApp(openPortalHost());
