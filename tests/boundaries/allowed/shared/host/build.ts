import '#shared/notebook/notebook.ts';
import '#shared/secrets/pass.ts';
import '#shared/sync/open-notebook.ts';
import '#shared/ui/host.ts';
import 'y-protocols/awareness';
