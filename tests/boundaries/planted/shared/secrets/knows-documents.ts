// expect: Secrets seal and open bytes: they know nothing of documents, wires or screens.
import '#shared/notebook/notebook.ts';
import '#shared/sync/protocol.ts';
import '#shared/ui/app.tsx';
import '../notebook/notebook.ts';
import '../sync/protocol.ts';
import '../ui/app.tsx';
import '#server/main.ts';
import '#extension/panel/open.ts';
import 'react';
import 'yjs';
import 'y-websocket';
import 'y-indexeddb';
import 'wxt/browser';
