// expect: The host joins sync and notebook for the screens: of them it knows their contract only.
import 'react';
import 'react-dom/client';
import 'y-websocket';
import 'y-indexeddb';
import 'wxt/browser';
import '#shared/ui/app.tsx';
import '../ui/app.tsx';
import '#server/main.ts';
import '../../server/main.ts';
import '#extension/panel/open-panel-host.ts';
