/** The bus of a server with one node: there is nobody to tell. */
import type { Bus } from './bus.ts';

export function createNoBus(): Bus {
  return {
    listen: async () => ({ stop() {} }),
    tell() {},
    isWell: true,
    onReturn() {},
    onNodeGone() {},
    async close() {},
  };
}
