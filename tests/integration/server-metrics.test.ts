import { expect, onTestFinished, test } from 'vitest';
import { openPoliteTalker, openTalker, saySaved, updateSaying } from '#tests/support/devices.ts';
import {
  call,
  createTestNotebook,
  joinTestNotebook,
  mintId,
  mintToken,
  startTestServer,
} from '#tests/support/server.ts';

test('the figures tell how much, and not whose: no id, no address, no token', async () => {
  const server = await startTestServer({ environment: { METRICS_PORT: '0' } });
  onTestFinished(() => server[Symbol.asyncDispose]());
  const owner = await createTestNotebook(server.address);
  const editor = await joinTestNotebook(owner, 'editor');
  const [writer, reader] = [await openPoliteTalker(owner), await openPoliteTalker(editor)];
  await saySaved(writer, updateSaying('a sealed sentence'));
  await reader.next('update');
  writer.sayBytes(new Uint8Array([77]));
  await writer.closed;
  const stranger = { ...owner, token: mintToken() };
  await (await openTalker(stranger)).closed;
  await call(server.address, `/notebooks/${owner.notebookId}/members?token=${stranger.token}`);
  const nowhere = mintId();
  await fetch(`${server.address}/${nowhere}`);

  const port = /"port":(\d+),"msg":"serving metrics"/.exec(server.log())?.[1];
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(text).toContain('http_answers_total{route="/api/v1/notebooks",status="201"} 1');
  expect(text).toContain('http_answers_total{route="none",status="404"} 1');
  const { notebookId, memberId, deviceId, token } = owner;
  for (const secret of [notebookId, memberId, deviceId, token, stranger.token, nowhere]) {
    expect(text).not.toContain(secret);
  }
  expect(text).not.toMatch(/127\.0\.0\.1|localhost/);
  // They are not on the public port.
  expect((await fetch(`${server.address}/metrics`)).status).toBe(404);
  await reader.close();
});
