import { expect, onTestFinished, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { watchPresence } from './presence.ts';

function openWindow(): Awareness {
  const awareness = new Awareness(new Y.Doc());
  onTestFinished(() => awareness.destroy());
  return awareness;
}

function hear(listener: Awareness, speaker: Awareness): void {
  applyAwarenessUpdate(listener, encodeAwarenessUpdate(speaker, [speaker.clientID]), 'wire');
}

test('two windows of one person are one line, and the one that writes says where', () => {
  const mine = openWindow();
  const presence = watchPresence(mine, 'me');
  const [first, second] = [openWindow(), openWindow()];
  watchPresence(first, 'ana').introduce({ name: 'Ana', color: '#aa0000' });
  const anaElsewhere = watchPresence(second, 'ana');
  anaElsewhere.introduce({ name: 'Ana', color: '#aa0000' });
  anaElsewhere.setEditing({ entryId: 'goal-1', field: 'how' });
  hear(mine, first);
  hear(mine, second);
  expect(presence.getSnapshot()).toEqual([
    {
      memberId: 'ana',
      name: 'Ana',
      color: '#aa0000',
      isMe: false,
      windows: 2,
      editing: { entryId: 'goal-1', field: 'how' },
    },
  ]);
});

test('this window is not listed, my other one is', () => {
  const [here, there] = [openWindow(), openWindow()];
  const presence = watchPresence(here, 'me');
  expect(presence.getSnapshot()).toEqual([]);
  watchPresence(there, 'me');
  hear(here, there);
  expect(presence.getSnapshot()).toMatchObject([{ memberId: 'me', isMe: true, windows: 1 }]);
});

test('a caret that moves changes nobody’s line', () => {
  const [mine, theirs] = [openWindow(), openWindow()];
  const presence = watchPresence(mine, 'me');
  watchPresence(theirs, 'ana').introduce({ name: 'Ana', color: '#aa0000' });
  hear(mine, theirs);
  const before = presence.getSnapshot();
  const listener = vi.fn();
  presence.subscribe(listener);
  theirs.setLocalStateField('cursor', { anchor: 3 });
  hear(mine, theirs);
  expect(presence.getSnapshot()).toBe(before);
  expect(listener).not.toHaveBeenCalled();
});

test.each([
  ['no user', {}],
  ['a person that is text', { person: 'Ana' }],
  ['a colour that is a style', { person: { memberId: 'x', name: 'Ana', color: 'red;x:y' } }],
  [
    'a name that fills the screen',
    { person: { memberId: 'x', name: 'A'.repeat(9_999), color: '#aa0000' } },
  ],
])('a stranger’s state with %s is nobody', (_name, state) => {
  const [mine, theirs] = [openWindow(), openWindow()];
  const presence = watchPresence(mine, 'me');
  theirs.setLocalState(state);
  hear(mine, theirs);
  expect(presence.getSnapshot()).toEqual([]);
});

test('somebody who leaves is gone', () => {
  const [mine, theirs] = [openWindow(), openWindow()];
  const presence = watchPresence(mine, 'me');
  watchPresence(theirs, 'ana');
  hear(mine, theirs);
  expect(presence.getSnapshot()).toHaveLength(1);
  theirs.setLocalState(null);
  hear(mine, theirs);
  expect(presence.getSnapshot()).toEqual([]);
});
