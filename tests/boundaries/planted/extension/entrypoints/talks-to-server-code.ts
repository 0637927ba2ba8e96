// expect: The extension meets the server only on the wire.
import '#server/relay/relay.ts';
import '../../server/relay/relay.ts';
import 'y-websocket';
