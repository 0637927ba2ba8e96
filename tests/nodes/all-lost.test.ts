import { expect, onTestFinished, test } from 'vitest';
import { refusals } from '#shared/sync/protocol.ts';
import { openPoliteTalker } from '#tests/support/devices.ts';
import { startCluster } from '#tests/support/nodes.ts';
import { createTestNotebook, joinTestNotebook, removeMember } from '#tests/support/server.ts';

test('a node that can hear of a removal neither from Redis nor from PostgreSQL serves nobody until it can', async () => {
  const cluster = await startCluster({ count: 2 });
  onTestFinished(cluster.end);
  const [one, other] = cluster.nodes;
  if (one === undefined || other?.pid == null) throw new Error('there should be two nodes');
  const owner = await createTestNotebook(one.address);
  const member = await joinTestNotebook(owner, 'editor');
  const talker = await openPoliteTalker({ ...member, address: other.address });

  await cluster.redis.kill();
  // Otherwise it might have a look between the removal and the end of PostgreSQL.
  process.kill(other.pid, 'SIGSTOP');
  await removeMember(owner, member);
  await cluster.postgres.stop();
  process.kill(other.pid, 'SIGCONT');

  const { code } = await talker.closed;
  expect([refusals['no-access'].close, refusals.unavailable.close]).toContain(code);
});
