/**
 * Loaded into every server under test ahead of its own code: tells the benchmark what the process
 * has used so far. The server itself stays as it is.
 */

export type Usage = {
  /** User and system time of all threads since the start. Milliseconds. */
  cpu: number;
  /** What the process occupies after a garbage collection. Bytes. */
  rss: number;
  /** Objects, and what they hold outside of the heap, after a garbage collection. Bytes. */
  heap: number;
};

process.on('message', (question) => {
  if (question !== 'cpu' && question !== 'memory') return;
  if (question === 'memory') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const usage: Usage = { cpu: (user + system) / 1000, rss, heap: heapUsed + external };
  process.send?.(usage);
});
