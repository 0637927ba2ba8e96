import { expect, onTestFinished, test } from 'vitest';
import { openPoliteTalker, saySaved, updateSaying } from '#tests/support/devices.ts';
import { startPostgres } from '#tests/support/postgres.ts';
import { call, createTestNotebook, startTestServer } from '#tests/support/server.ts';

const PASSWORD = 'hunter2-never-shown';

async function startOnPostgres() {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.end());
  const url = new URL(await postgres.createDatabase());
  url.password = PASSWORD;
  const server = await startTestServer({ environment: { DATABASE_URL: url.href } });
  onTestFinished(() => server[Symbol.asyncDispose]());
  return { postgres, server };
}

test('while PostgreSQL is away nobody is sent here, and nothing is called a mistake; then all is as before', async () => {
  const { postgres, server } = await startOnPostgres();
  const ask = async (path: string) => (await fetch(`${server.address}${path}`)).status;
  const owner = await createTestNotebook(server.address);
  const path = `/notebooks/${owner.notebookId}/members`;
  const members = () => call(server.address, path, { token: owner.token });
  expect([await ask('/readyz'), (await members()).status]).toEqual([200, 200]);

  await postgres.stop();
  const refused = await members();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(refused.body).toMatchObject({ type: 'urn:between-sessions:refusal:unavailable' });
  expect([await ask('/readyz'), await ask('/healthz')]).toEqual([503, 200]);

  await postgres.start();
  await expect.poll(() => ask('/readyz'), { timeout: 15_000 }).toBe(200);
  expect((await members()).status).toBe(200);
  expect(server.log()).toContain('the store does not answer');
  expect(server.log()).not.toContain(PASSWORD);
});

test('without Redis, whoever listens is sent away while nobody can say whose access has ended', async () => {
  const { postgres, server } = await startOnPostgres();
  const owner = await createTestNotebook(server.address);
  const before = await openPoliteTalker(owner);
  await saySaved(before, updateSaying('before'));

  await postgres.stop();
  expect((await before.closed).reason).toBe('unavailable');
  await postgres.start();
  const after = await openPoliteTalker(owner);
  await saySaved(after, updateSaying('after'));
  await after.close();
});
