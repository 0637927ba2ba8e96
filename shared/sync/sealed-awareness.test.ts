import { expect, test } from 'vitest';
import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import { openWindow, type SealedWindow } from '#tests/support/sealed-window.ts';
import { pace } from './pace.ts';

const NAME = 'Mirabelle';

function presenceOf(window: SealedWindow): Uint8Array {
  return encodeAwarenessUpdate(window.outerAwareness, [window.outer.clientID]);
}

function show(from: SealedWindow, to: SealedWindow): void {
  applyAwarenessUpdate(to.outerAwareness, presenceOf(from), 'wire');
}

function say(window: SealedWindow, state: object | null): void {
  window.document.awareness.setLocalState(state as Record<string, unknown> | null);
  window.clock.advance(pace.awarenessEvery);
}

function seenBy(window: SealedWindow, other: SealedWindow): unknown {
  return window.document.awareness.getStates().get(other.document.inner.clientID);
}

async function annaAndBen(): Promise<[SealedWindow, SealedWindow]> {
  const [anna, ben] = [await openWindow(), await openWindow()];
  say(anna, { name: NAME });
  show(anna, ben);
  return [anna, ben];
}

test('one sees the other’s name and caret, and notices when they leave', async () => {
  const [anna, ben] = await annaAndBen();
  expect(seenBy(ben, anna)).toEqual({ name: NAME });
  removeAwarenessStates(ben.outerAwareness, [anna.outer.clientID], 'wire');
  expect(seenBy(ben, anna)).toBe(undefined);
});

test('whoever was gone for a moment is seen again, though nothing about them changed', async () => {
  const [anna, ben] = await annaAndBen();
  const { clock = 0 } = ben.outerAwareness.meta.get(anna.outer.clientID) ?? {};
  removeAwarenessStates(ben.outerAwareness, [anna.outer.clientID], 'wire');
  ben.outerAwareness.meta.set(anna.outer.clientID, { clock: clock - 1, lastUpdated: 0 });
  show(anna, ben);
  expect(seenBy(ben, anna)).toEqual({ name: NAME });
});

test('who hides is not shown', async () => {
  const [anna, ben] = await annaAndBen();
  say(anna, null);
  show(anna, ben);
  expect(seenBy(ben, anna)).toBe(undefined);
});

test('no name leaves the device readable, and all states look equally long', async () => {
  const [anna] = await annaAndBen();
  const inner = encodeAwarenessUpdate(anna.document.awareness, [anna.document.inner.clientID]);
  expect(Buffer.from(inner).includes(NAME)).toBe(true);
  expect(Buffer.from(presenceOf(anna)).includes(NAME)).toBe(false);
  const short = JSON.stringify(anna.outerAwareness.getLocalState()).length;
  say(anna, { name: NAME, caret: 'somewhere far down in a long plan' });
  expect(JSON.stringify(anna.outerAwareness.getLocalState()).length).toBe(short);
});

test('a server can neither swap two people’s states nor replay an old one', async () => {
  const [anna, ben] = await annaAndBen();
  const old = anna.outerAwareness.getLocalState();
  say(anna, { name: NAME, caret: 2 });
  show(anna, ben);
  const claim = (client: number, state: object | null) => {
    ben.outerAwareness.states.set(client, { ...state });
    ben.outerAwareness.emit('update', [{ added: [], updated: [client], removed: [] }, 'wire']);
  };
  claim(anna.outer.clientID, old);
  expect(seenBy(ben, anna)).toEqual({ name: NAME, caret: 2 });
  removeAwarenessStates(ben.outerAwareness, [anna.outer.clientID], 'wire');
  const before = ben.document.awareness.getStates().size;
  claim(12345, anna.outerAwareness.getLocalState());
  claim(12346, { x: 'no base64url!' });
  claim(12347, { x: 'AAAA'.repeat(5_000) });
  claim(12348, { y: 1 });
  expect(ben.document.awareness.getStates().size).toBe(before);
});

test('a state that is too large is not sent', async () => {
  const [anna, ben] = await annaAndBen();
  say(anna, { name: 'x'.repeat(pace.awarenessBytes) });
  show(anna, ben);
  expect(seenBy(ben, anna)).toEqual({ name: NAME });
});

test('at most ten states a second leave the device, and the last one does', async () => {
  const anna = await openWindow();
  let sent = 0;
  anna.outerAwareness.on('change', () => {
    sent += 1;
  });
  for (let i = 0; i < 100; i++) {
    anna.document.awareness.setLocalState({ caret: i });
    anna.clock.advance(10);
  }
  anna.clock.advance(pace.awarenessEvery);
  expect(sent).toBeGreaterThan(5);
  expect(sent).toBeLessThanOrEqual(11);
  const ben = await openWindow();
  show(anna, ben);
  expect(seenBy(ben, anna)).toEqual({ caret: 99 });
});
