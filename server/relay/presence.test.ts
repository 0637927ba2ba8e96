import { describe, expect, onTestFinished, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPresence } from './presence.ts';

function person(clientId: number, deviceId = `device of ${clientId}`) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const awareness = new Awareness(doc);
  awareness.setLocalState({ x: `sealed by ${clientId}` });
  onTestFinished(() => awareness.destroy());
  return {
    deviceId,
    awareness,
    /** What this person's device would send about these clients. */
    says: (...clients: number[]) =>
      encodeAwarenessUpdate(awareness, clients.length > 0 ? clients : [clientId]),
    hears(update: Uint8Array | string | null) {
      if (update instanceof Uint8Array) applyAwarenessUpdate(awareness, update, 'server');
    },
    sees: () => [...awareness.getStates().keys()].filter((client) => client !== clientId),
  };
}

describe('presence', () => {
  test('reaches others, and those who come later', () => {
    const presence = createPresence();
    const [ana, ben] = [person(1), person(2)];
    ben.hears(presence.receive(ana, ana.says()));
    expect(ben.sees()).toEqual([1]);
    expect(presence.all()).toEqual([ana.says()]);
  });

  test('ends with the connection, although others repeat it', () => {
    const presence = createPresence();
    const [ana, ben, cem] = [person(1), person(2), person(3)];
    ben.hears(presence.receive(ana, ana.says()));
    const echo = ben.says(1);
    expect(presence.receive(ben, echo)).toBeNull();

    const goodbye = presence.leave(ana);
    ben.hears(goodbye);
    expect(ben.sees()).toEqual([]);
    expect(presence.receive(ben, echo)).toBeNull();
    expect(presence.receive(cem, echo)).toBeNull();
    expect(presence.all()).toEqual([]);
    expect(presence.leave(ana)).toBeNull();
  });

  test('of one person is not changed or ended by another', () => {
    const presence = createPresence();
    const [ana, eve] = [person(1), person(1, 'device of Eve')];
    presence.receive(ana, ana.says());
    const before = presence.all();
    eve.awareness.setLocalState({ x: 'not Ana' });
    expect(presence.receive(eve, eve.says())).toBeNull();
    eve.awareness.setLocalState(null);
    expect(presence.receive(eve, eve.says())).toBeNull();
    expect(presence.all()).toEqual(before);
  });

  test('moves to the new connection of a device whose old one is not yet known to be dead', () => {
    const presence = createPresence();
    const ana = person(1);
    const [before, after] = [{ deviceId: ana.deviceId }, { deviceId: ana.deviceId }];
    presence.receive(before, ana.says());
    expect(presence.receive(after, ana.says())).not.toBeNull();
    expect(presence.leave(before)).toBeNull();
    expect(presence.all()).toHaveLength(1);
  });

  test('of one window is not taken over by another window that repeats it', () => {
    const presence = createPresence();
    const ana = person(1);
    const second = person(2, ana.deviceId);
    presence.receive(ana, ana.says());
    presence.receive(second, second.says());
    ana.awareness.setLocalState({ x: 'newer, heard over BroadcastChannel' });
    second.hears(ana.says());
    presence.receive(second, second.says(1));
    expect(presence.leave(ana)).not.toBeNull();
  });

  test('of a device has room for a few windows and no more', () => {
    const presence = createPresence();
    const ana = person(1);
    for (let client = 100; client < 200; client += 1) presence.receive(ana, person(client).says());
    expect(presence.all()).toHaveLength(16);
  });

  test('that is not awareness is malformed', () => {
    const presence = createPresence();
    const ana = person(1);
    const update = ana.says();
    expect(presence.receive(ana, update.slice(0, -1))).toBe('malformed');
    expect(presence.receive(ana, new Uint8Array([...update, 0]))).toBe('malformed');
    expect(presence.receive(ana, new Uint8Array([1, 1, 1, 1, 'x'.charCodeAt(0)]))).toBe(
      'malformed',
    );
    expect(presence.receive(ana, new Uint8Array([255, 255, 255, 255, 15]))).toBe('malformed');
  });
});
