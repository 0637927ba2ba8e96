// expect: The notebook model stands alone: it knows Yjs and nothing of keys, wires or screens.
import type { Pass } from '#shared/secrets/pass.ts';
export * from '#shared/sync/protocol.ts';
export const late = () => import('#shared/ui/app.tsx');
export type { Pass };
