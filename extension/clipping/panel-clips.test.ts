import 'fake-indexeddb/auto';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Clips } from '#shared/ui/host.ts';
import { aReading } from '#tests/support/clip.ts';
import { aBrowser, aGesture } from '#tests/support/clipping-worker.ts';
import { openOutbox } from './outbox.ts';
import { watchPanelClips } from './panel-clips.ts';

const outbox = openOutbox();
const browser = aBrowser(outbox);
let safe: Promise<void> = Promise.resolve();
let openWindows: number[] = [1];
let closeListeners: (() => void)[] = [];
let doneListeners: (() => void)[] = [];

beforeEach(async () => {
  for (const { id } of await outbox.list()) await outbox.remove(id);
  openWindows = [1, 2];
  safe = Promise.resolve();
  closeListeners = [];
  doneListeners = [];
});

/** What the worker does on a gesture in that window. @returns the clip's id */
async function keepIn(windowId: number, quote: string): Promise<string> {
  browser.now += 1;
  browser.page = async () => [aReading({ quote, title: 'Bedtime', address: browser.tabUrl })];
  const before = new Set((await outbox.list()).map(({ id }) => id));
  await browser.startWorker().keep(aGesture({ windowId }));
  const kept = (await outbox.list()).find(({ id }) => !before.has(id));
  if (kept === undefined) throw new Error('nothing was kept');
  return kept.id;
}

/** A panel as it opens in that window; the first one is the heir of closed windows. */
function openPanel(windowId: number, { heir = false } = {}): Clips {
  return watchPanelClips({
    whenSafe: () => safe,
    outbox: openOutbox(),
    clipPrivateKey: async () => browser.keys.privateKey,
    windowId: Promise.resolve(windowId),
    openWindowIds: async () => openWindows,
    onWindowClosed: (listener) => closeListeners.push(listener),
    onWorkerDone: (listener) => doneListeners.push(listener),
    whenHeir: (listener) => {
      if (heir) listener();
    },
  });
}

function quotesOf(clips: Clips, count: number): Promise<string[]> {
  return new Promise((resolve) => {
    const look = () => {
      if (clips.getSnapshot().length !== count) return;
      stop();
      resolve(clips.getSnapshot().map(({ quote }) => quote));
    };
    const stop = clips.subscribe(look);
    look();
  });
}

test('a clip made while the panel was shut waits for it, oldest first', async () => {
  await keepIn(1, 'First');
  await keepIn(1, 'Second');
  expect(await quotesOf(openPanel(1), 2)).toEqual(['First', 'Second']);
});

test('a clip made while the panel is open arrives there', async () => {
  const clips = openPanel(1);
  await keepIn(1, 'Now');
  expect(await quotesOf(clips, 1)).toEqual(['Now']);
});

test('a clip whose worker was ended before it could speak of it arrives when that was done', async () => {
  await keepIn(1, 'Spoken of');
  const clips = openPanel(1);
  await quotesOf(clips, 1);
  const silent = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockReturnValue(undefined);
  onTestFinished(() => silent.mockRestore());
  await keepIn(1, 'Not spoken of');
  for (const done of doneListeners) done();
  expect(await quotesOf(clips, 2)).toEqual(['Spoken of', 'Not spoken of']);
});

test('a clip that has landed is gone, also after the panel is opened again', async () => {
  const id = await keepIn(1, 'Landed');
  const clips = openPanel(1);
  await quotesOf(clips, 1);
  await clips.done(id);
  expect(clips.getSnapshot()).toEqual([]);
  expect(await outbox.list()).toEqual([]);
});

test('a clip that landed stays in the outbox until what it landed in is on disk', async () => {
  const id = await keepIn(1, 'Not on disk yet');
  const kept = Promise.withResolvers<void>();
  safe = kept.promise;
  const clips = openPanel(1);
  await quotesOf(clips, 1);
  const done = clips.done(id);
  await quotesOf(clips, 0);
  expect(await outbox.list()).toHaveLength(1);
  kept.resolve();
  await done;
  expect(await outbox.list()).toEqual([]);
});

test('a clip goes to the panel of its own window only', async () => {
  const [one, two] = [openPanel(1, { heir: true }), openPanel(2)];
  await keepIn(2, 'In the second window');
  expect(await quotesOf(two, 1)).toEqual(['In the second window']);
  await keepIn(1, 'In the first window');
  expect(await quotesOf(one, 1)).toEqual(['In the first window']);
});

test('what was clipped in a window that closed goes to one panel', async () => {
  await keepIn(2, 'Left behind');
  const [one, three] = [openPanel(1, { heir: true }), openPanel(3)];
  openWindows = [1, 3];
  for (const listener of closeListeners) listener();
  expect(await quotesOf(one, 1)).toEqual(['Left behind']);
  expect(three.getSnapshot()).toEqual([]);
});

test('the outbox shows nothing of the page or the words', async () => {
  await keepIn(1, 'planned ignoring');
  const kept = JSON.stringify(await outbox.list(), (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  expect(kept).toContain('clippedAt');
  for (const word of ['planned', 'example.org', 'Bedtime', 'question']) {
    expect(kept).not.toContain(word);
  }
});

test('a clip sealed for another key is passed over and the others still arrive', async () => {
  const box = new Uint8Array(80).fill(1);
  await outbox.put({ id: 'foreign', box, clippedAt: 0, windowId: 1 });
  await keepIn(1, 'Mine');
  expect(await quotesOf(openPanel(1), 1)).toEqual(['Mine']);
});
