import 'y-websocket';
import '#shared/notebook/notebook.ts';
import '#shared/secrets/seal.ts';
