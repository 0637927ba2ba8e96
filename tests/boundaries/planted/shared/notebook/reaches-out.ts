// expect: The notebook model stands alone: it knows Yjs and nothing of keys, wires or screens.
import '#shared/secrets/seal.ts';
import '#shared/sync/sealed-document.ts';
import '#shared/ui/app.tsx';
import '../secrets/seal.ts';
import '../sync/sealed-document.ts';
import '../ui/app.tsx';
import '#server/main.ts';
import '#extension/panel/open.ts';
import 'react';
import 'react-dom/client';
import 'y-websocket';
import 'y-indexeddb';
import 'wxt/browser';
