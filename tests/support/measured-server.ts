/** The real server, which also tells its parent how much memory it uses. */
import '#server/main.ts';

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.(heapUsed + external);
});
