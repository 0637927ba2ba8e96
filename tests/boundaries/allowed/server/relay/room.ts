import '#shared/secrets/hash.ts';
import '#shared/sync/frames.ts';
import '#shared/sync/protocol.ts';
import 'yjs';
