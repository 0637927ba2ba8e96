import 'react';
import '#shared/notebook/goals.ts';
import '#shared/sync/protocol.ts';
