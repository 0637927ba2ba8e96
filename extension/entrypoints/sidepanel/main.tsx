import { openPanelHost } from '#extension/panel/open-panel-host.ts';
import { showApp } from '#shared/host/show-app.tsx';

showApp(openPanelHost());
