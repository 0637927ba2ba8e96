// expect: Screens read snapshots and call verbs: Yjs, the browser and the server stay outside.
import 'yjs';
import 'y-websocket';
import 'y-indexeddb';
import 'y-protocols/awareness';
import '#shared/host/build-host.ts';
import '#server/main.ts';
import '#extension/panel/open.ts';
import 'wxt/browser';
