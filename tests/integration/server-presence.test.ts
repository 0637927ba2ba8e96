import { expect, onTestFinished, test, vi } from 'vitest';
import { openProvider, openTalker, whenSynced } from '#tests/support/devices.ts';
import { createTestNotebook, joinTestNotebook, startTestServer } from '#tests/support/server.ts';

type Provider = ReturnType<typeof openProvider>;

async function open() {
  const server = await startTestServer();
  onTestFinished(() => server[Symbol.asyncDispose]());
  const owner = await createTestNotebook(server.address);
  return { owner, editor: await joinTestNotebook(owner, 'editor') };
}

/** Resolves when the provider sees exactly these others. */
function whenSees({ awareness, doc }: Provider, others: readonly Provider[]): Promise<void> {
  const expected = others.map((other) => other.doc.clientID).sort();
  return new Promise((resolve) => {
    const look = () => {
      const seen = [...awareness.getStates().keys()].filter((client) => client !== doc.clientID);
      if (JSON.stringify(seen.sort()) !== JSON.stringify(expected)) return;
      awareness.off('change', look);
      resolve();
    };
    awareness.on('change', look);
    look();
  });
}

test('members see who is here, also who was here before them', async () => {
  const { owner, editor } = await open();
  const mine = openProvider(owner);
  mine.awareness.setLocalState({ x: 'sealed' });
  await whenSynced(mine);
  const theirs = openProvider(editor);
  theirs.awareness.setLocalState({ x: 'sealed too' });
  await Promise.all([whenSees(theirs, [mine]), whenSees(mine, [theirs])]);
  expect(theirs.awareness.getStates().get(mine.doc.clientID)).toEqual({ x: 'sealed' });
  mine.destroy();
  theirs.destroy();
});

test('nobody lingers whose connection broke off, whatever the others still repeat', async () => {
  const { owner, editor } = await open();
  const providers = [openProvider(owner), openProvider(editor), openProvider(owner)] as const;
  const [mine, theirs, gone] = providers;
  for (const provider of providers) provider.awareness.setLocalState({ x: 'sealed' });
  await Promise.all([whenSees(mine, [theirs, gone]), whenSees(theirs, [mine, gone])]);

  const { ws } = gone;
  gone.shouldConnect = false;
  if (ws === null || !('terminate' in ws) || typeof ws.terminate !== 'function') {
    throw new Error('a Node socket expected');
  }
  ws.terminate();
  await Promise.all([whenSees(mine, [theirs]), whenSees(theirs, [mine])]);

  const late = openProvider(editor);
  await whenSees(late, [mine, theirs]);
  for (const provider of [...providers, late]) provider.destroy();
});

test('a silent line gets a sign of life, and one that is dead is given up', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { owner } = await open();
  const [silent, dead] = [await openTalker(owner), await openTalker(owner)];
  dead.socket.pause();

  vi.advanceTimersByTime(12_000);
  const { update } = await silent.next('awareness');
  expect(update).toEqual(new Uint8Array([0]));
  const pinged = new Promise((resolve) => silent.socket.once('ping', resolve));
  vi.advanceTimersByTime(12_000);
  await pinged;
  dead.socket.resume();
  expect((await dead.closed).code).toBe(1006);
  await silent.close();
});
