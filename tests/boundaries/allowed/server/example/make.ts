import '#shared/notebook/notebook.ts';
import '#shared/sync/protocol.ts';
