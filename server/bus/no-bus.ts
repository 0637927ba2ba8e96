/** Where there is no bus: nobody is told anything. */
import type { Bus } from './bus.ts';

/**
 * @param isAlone there is no other node, so nothing is missed; otherwise others may change access
 * unheard, and the store alone tells of it.
 */
export function createNoBus(isAlone = true): Bus {
  return {
    listen: async () => ({ stop() {} }),
    tell() {},
    isWell: isAlone,
    onReturn() {},
    onNodeGone() {},
    async close() {},
  };
}
