/** One notebook open at two nodes: the same tests on every bus, and on one that misbehaves. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { Bus, BusEvent } from '#server/bus/bus.ts';
import { createMemoryStore } from '#server/store/memory.ts';
import type { Store } from '#server/store/store.ts';
import { refusals } from '#shared/sync/protocol.ts';
import { type Buses, createLocalBuses, createRedisBuses } from '#tests/support/buses.ts';
import {
  openPoliteTalker,
  openProvider,
  saySaved,
  type Talker,
  updateSaying,
  whenSynced,
} from '#tests/support/devices.ts';
import { type Redis, startRedis } from '#tests/support/redis.ts';
import { openRelayNode } from '#tests/support/relay-node.ts';
import {
  createTestNotebook,
  joinTestNotebook,
  removeMember,
  type TestPass,
} from '#tests/support/server.ts';

let redis: Redis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.end());

type Options = {
  followEvery?: number | null;
  change?(store: Store): Store;
  /** The bus of the first node as it really is. */
  spoil?(bus: Bus): Bus;
};

/** Two nodes on one store, a notebook, and a member for each. */
async function openTwo(buses: Buses, options: Options = {}) {
  const { followEvery = null, change = (store) => store, spoil = (bus) => bus } = options;
  const store = change(createMemoryStore());
  const [first, second] = [await buses.join(), await buses.join()];
  const a = await openRelayNode({ store, bus: spoil(first.bus), followEvery });
  const toldByB: BusEvent[] = [];
  const recording = retold(second.bus, (notebookId, event) => {
    toldByB.push(event);
    second.bus.tell(notebookId, event);
  });
  const b = await openRelayNode({ store, bus: recording, followEvery });
  const owner = await createTestNotebook(a);
  const editor = { ...(await joinTestNotebook(owner, 'editor')), address: b };
  return { a, owner, editor, first, second, toldByB };
}

const until = (condition: () => void | Promise<void>) =>
  vi.waitFor(condition, { timeout: 15_000, interval: 20 });

/** Everything that a device has been told, as it would show it. */
function read(talker: Talker): unknown[] {
  const doc = new Y.Doc();
  for (const frame of talker.frames) {
    if (frame.type === 'update' || frame.type === 'sync-step-2') Y.applyUpdate(doc, frame.update);
  }
  return doc.getArray('b').toArray().toSorted();
}

const updatesTold = ({ frames }: Talker) => frames.filter(({ type }) => type === 'update').length;

function open(pass: TestPass) {
  const provider = openProvider(pass);
  provider.awareness.setLocalState({ x: 'sealed' });
  onTestFinished(() => provider.destroy());
  return provider;
}

type Provider = ReturnType<typeof open>;

async function expectSeen(by: Provider, ...others: Provider[]): Promise<void> {
  const here = [by, ...others].map(({ doc }) => doc.clientID).toSorted();
  await until(() => expect([...by.awareness.getStates().keys()].toSorted()).toEqual(here));
}

/** Its line breaks, and it does not come again. */
function breakOff(provider: Provider): void {
  provider.shouldConnect = false;
  provider.ws?.close();
}

describe.each([
  ['the local hub', createLocalBuses],
  ['Redis', () => createRedisBuses(redis)],
])('on %s', (_name, createBuses) => {
  test('what is written at one node is told at the other, once', async () => {
    const { owner, editor } = await openTwo(createBuses());
    const [mine, theirs] = [await openPoliteTalker(owner), await openPoliteTalker(editor)];
    for (const word of ['one', 'two', 'three']) await saySaved(mine, updateSaying(word));
    await saySaved(theirs, updateSaying('four'));
    await until(() => {
      expect(read(theirs)).toEqual(['one', 'three', 'two']);
      expect(read(mine)).toEqual(['four']);
    });
    expect([updatesTold(mine), updatesTold(theirs)]).toEqual([1, 3]);
  });

  test('nobody hears of anything, at either node, before it is in the store', async () => {
    const gate = Promise.withResolvers<void>();
    let isHeld = false;
    const { owner, editor } = await openTwo(createBuses(), {
      change: (store) => ({
        ...store,
        async append(appends) {
          isHeld = true;
          await gate.promise;
          return store.append(appends);
        },
      }),
    });
    const [mine, theirs] = [await openPoliteTalker(owner), await openPoliteTalker(editor)];
    const saved = () => mine.frames.filter(({ type }) => type === 'saved').length;
    mine.say({ type: 'update', update: updateSaying('not yet') });
    await until(() => expect(isHeld).toBe(true));
    // Whatever was on its way would arrive before this.
    const third = await openPoliteTalker(editor);
    expect([read(theirs), read(third), saved()]).toEqual([[], [], 1]);
    gate.resolve();
    await until(() => {
      expect(read(theirs)).toEqual(['not yet']);
      expect(saved()).toBe(2);
    });
  });

  test('members see who is here, at whichever node, and that they left', async () => {
    const { owner, editor } = await openTwo(createBuses());
    const [mine, theirs] = [open(owner), open(editor)];
    await Promise.all([expectSeen(mine, theirs), expectSeen(theirs, mine)]);
    const late = open({ ...owner, address: editor.address });
    await Promise.all([expectSeen(late, mine, theirs), expectSeen(mine, theirs, late)]);
    breakOff(theirs);
    await Promise.all([expectSeen(mine, late), expectSeen(late, mine)]);
  });

  test('a device that moves to another node stays the one that it was', async () => {
    const { owner, editor, a } = await openTwo(createBuses());
    const [mine, moving] = [open(owner), open(editor)];
    await Promise.all([expectSeen(mine, moving), expectSeen(moving, mine)]);
    // The old line is still thought to be open when the new one is there.
    const old = moving.ws;
    moving.ws = null;
    moving.wsconnected = false;
    moving.serverUrl = moving.serverUrl.replace(editor.address.slice(7), a.slice(7));
    moving.connect();
    await until(() => expect(moving.wsconnected).toBe(true));
    await whenSynced(moving);
    const marker = open(editor);
    await Promise.all([expectSeen(mine, moving, marker), expectSeen(marker, mine, moving)]);
    old?.close();
    const later = open(editor);
    await Promise.all([
      expectSeen(mine, moving, marker, later),
      expectSeen(later, mine, moving, marker),
    ]);
    breakOff(moving);
    await Promise.all([expectSeen(mine, marker, later), expectSeen(later, mine, marker)]);
  });

  test('nobody lingers of a node that died', async () => {
    const { owner, editor, second } = await openTwo(createBuses());
    const [mine, theirs] = [open(owner), open(editor)];
    await Promise.all([expectSeen(mine, theirs), expectSeen(theirs, mine)]);
    second.die();
    await expectSeen(mine);
  });

  test('nobody lingers who left while their node alone had lost the bus', async () => {
    const { owner, editor, second } = await openTwo(createBuses());
    const [mine, theirs, leaving] = [open(owner), open(editor), open(editor)];
    await Promise.all([expectSeen(mine, theirs, leaving), expectSeen(leaving, mine, theirs)]);
    second.cut();
    await until(() => expect(second.bus.isWell).toBe(false));
    breakOff(leaving);
    await expectSeen(theirs, mine);
    second.mend();
    await expectSeen(mine, theirs);
  });

  test('nobody lingers of a notebook that its node has closed while it had lost the bus', async () => {
    const { owner, editor, second, toldByB } = await openTwo(createBuses());
    const [mine, leaving] = [open(owner), open(editor)];
    await Promise.all([expectSeen(mine, leaving), expectSeen(leaving, mine)]);
    second.cut();
    await until(() => expect(second.bus.isWell).toBe(false));
    breakOff(leaving);
    await until(() => expect(toldByB.at(-1)?.type).toBe('left'));
    second.mend();
    await expectSeen(mine);
  });

  test('whoever is removed at one node is out at the other', async () => {
    const { owner, editor } = await openTwo(createBuses());
    const theirs = await openPoliteTalker(editor);
    await removeMember(owner, editor);
    expect((await theirs.closed).code).toBe(refusals['no-access'].close);
  });

  test('a gap in what was told is read from the store', async () => {
    let lost = 0;
    const { owner, editor } = await openTwo(createBuses(), {
      spoil: (bus) =>
        retold(bus, (notebookId, event) => {
          if (event.type === 'updates' && lost === 0) lost += 1;
          else bus.tell(notebookId, event);
        }),
    });
    const [mine, theirs] = [await openPoliteTalker(owner), await openPoliteTalker(editor)];
    await saySaved(mine, updateSaying('lost on the way'));
    await saySaved(mine, updateSaying('arrived'));
    await until(() => expect(read(theirs)).toEqual(['arrived', 'lost on the way']));
    expect(lost).toBe(1);
  });

  test('what is told twice, and in any order, is passed on once', async () => {
    const held: [string, BusEvent][] = [];
    const { owner, editor } = await openTwo(createBuses(), {
      spoil: (bus) =>
        retold(bus, (notebookId, event) => {
          held.push([notebookId, event]);
          if (event.type !== 'updates') bus.tell(notebookId, event);
          if (held.filter(([, { type }]) => type === 'updates').length < 3) return;
          for (const again of [...held, ...held].toReversed()) bus.tell(...again);
          held.splice(0);
        }),
    });
    const [mine, theirs] = [await openPoliteTalker(owner), await openPoliteTalker(editor)];
    for (const word of ['one', 'two', 'three']) await saySaved(mine, updateSaying(word));
    await until(() => expect(read(theirs)).toEqual(['one', 'three', 'two']));
    await saySaved(mine, updateSaying('four'));
    await saySaved(theirs, updateSaying('five'));
    await until(() => expect(read(mine)).toEqual(['five']));
    expect(updatesTold(theirs)).toBe(3);
  });

  test('while the bus is away all is saved and told, only later; then presence is as it was', async () => {
    const buses = createBuses();
    const { owner, editor, first, second } = await openTwo(buses, { followEvery: 50 });
    const [mine, theirs, leaving] = [open(owner), open(editor), open(editor)];
    await Promise.all([expectSeen(mine, theirs, leaving), expectSeen(theirs, mine, leaving)]);
    await buses.goAway();
    await until(() => expect([first.bus.isWell, second.bus.isWell]).toEqual([false, false]));

    const [talker, far] = [await openPoliteTalker(owner), await openPoliteTalker(editor)];
    await saySaved(talker, updateSaying('from here'));
    await saySaved(far, updateSaying('from there'));
    await until(() => {
      expect(read(far)).toContain('from here');
      expect(read(talker)).toContain('from there');
    });
    breakOff(leaving);
    const joining = open({ ...owner, address: editor.address });
    await expectSeen(theirs, mine, joining);

    await buses.comeBack();
    await Promise.all([
      expectSeen(mine, theirs, joining),
      expectSeen(theirs, mine, joining),
      expectSeen(joining, mine, theirs),
    ]);
  });

  test('whoever is removed while the bus is away is out at every node', async () => {
    const buses = createBuses();
    const { owner, editor } = await openTwo(buses, { followEvery: 50 });
    onTestFinished(() => buses.comeBack());
    const theirs = await openPoliteTalker(editor);
    await buses.goAway();
    await removeMember(owner, editor);
    expect((await theirs.closed).code).toBe(refusals['no-access'].close);
  });
});

/** The same bus, but told by other means. A spread copy would keep the `isWell` of a moment. */
function retold(bus: Bus, tell: Bus['tell']): Bus {
  return {
    listen: bus.listen,
    tell,
    get isWell() {
      return bus.isWell;
    },
    onReturn: bus.onReturn,
    onNodeGone: bus.onNodeGone,
    close: bus.close,
  };
}
