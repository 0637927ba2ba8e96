// expect: The server sees sealed bytes: of shared/ it may know the protocol, the frames and the hash.
import '#shared/notebook/notebook.ts';
import '#shared/secrets/seal.ts';
import '#shared/sync/sealed-document.ts';
import '#shared/ui/app.tsx';
import '../../shared/secrets/seal.ts';
import '#extension/panel/open.ts';
import '../../extension/panel/open.ts';
import 'react';
import 'react-dom';
import 'y-websocket';
import 'y-indexeddb';
