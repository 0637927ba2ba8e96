/** What every bus does, asked of each; then what only one that runs over a wire can get wrong. */
import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { createClient } from 'redis';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Bus, BusEvent } from '#server/bus/bus.ts';
import { MESSAGE_BYTES, writeEntries, writeMessages } from '#server/bus/messages.ts';
import { createLog } from '#server/log.ts';
import {
  createLocalBuses,
  createRedisBuses,
  joinRedis,
  joinRedisByWire,
  mintPrefix,
} from '#tests/support/buses.ts';
import { type Redis, startRedis } from '#tests/support/redis.ts';

const silent = createLog('silent');
let redis: Redis;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.end());

const createBusesOnRedis = () => createRedisBuses(redis);
const join = (prefix: string, url = redis.url, log = silent) => joinRedis({ url, prefix, log });

type Heard = { event: BusEvent; nodeId: string };

async function listen(bus: Bus, notebookId: string) {
  const heard: Heard[] = [];
  const { stop } = await bus.listen(notebookId, (event, nodeId) => heard.push({ event, nodeId }));
  return { heard, stop, events: () => heard.map(({ event }) => event) };
}

const update = (seq: number, ...bytes: number[]): BusEvent => ({
  type: 'updates',
  updates: [{ seq, bytes: new Uint8Array(bytes) }],
});
const left = (connectionId: string): BusEvent => ({ type: 'left', connectionId });
const until = (condition: () => void) => vi.waitFor(condition, { timeout: 15_000, interval: 10 });

const everything: BusEvent[] = [
  {
    type: 'updates',
    updates: [
      { seq: 1, bytes: new Uint8Array([1, 2, 3]) },
      { seq: 2 ** 40, bytes: new Uint8Array([]) },
    ],
  },
  { type: 'present', connectionId: 'c', deviceId: 'd', update: new Uint8Array([9, 8]) },
  { type: 'left', connectionId: 'c' },
  { type: 'who-is-here' },
  { type: 'access-changed' },
];

describe.each([
  ['the local hub', createLocalBuses],
  ['Redis', createBusesOnRedis],
])('%s', (_name, createBuses) => {
  test('tells the others everything, in the order it was told, and never itself', async () => {
    const buses = createBuses();
    const [a, b, c] = await Promise.all([buses.join(), buses.join(), buses.join()]);
    const [atA, atB, atC] = await Promise.all([a, b, c].map(({ bus }) => listen(bus, 'one')));
    for (const event of everything) a.bus.tell('one', event);
    for (let index = 0; index < 500; index += 1) a.bus.tell('one', left(String(index)));
    const told = [...everything, ...Array.from({ length: 500 }, (_, index) => left(String(index)))];
    await until(() => expect([atB?.heard.length, atC?.heard.length]).toEqual([505, 505]));
    expect(atB?.events()).toEqual(told);
    expect(atC?.events()).toEqual(told);
    b.bus.tell('one', left('the end'));
    await until(() => expect(atA?.events()).toEqual([left('the end')]));
  });

  test('names each node by an id of its own', async () => {
    const buses = createBuses();
    const [a, b, c] = await Promise.all([buses.join(), buses.join(), buses.join()]);
    const { heard } = await listen(c.bus, 'one');
    for (const { bus } of [a, b, a]) {
      const before = heard.length;
      bus.tell('one', left('x'));
      await until(() => expect(heard.length).toBe(before + 1));
    }
    const [first, second, third] = heard.map(({ nodeId }) => nodeId);
    expect(first).toBe(third);
    expect(first).not.toBe(second);
  });

  test('keeps notebooks apart', async () => {
    const buses = createBuses();
    const [a, b] = [await buses.join(), await buses.join()];
    const [one, two] = [await listen(b.bus, 'one'), await listen(b.bus, 'two')];
    a.bus.tell('one', left('of one'));
    a.bus.tell('three', left('of three'));
    a.bus.tell('two', left('of two'));
    await until(() => expect(two.heard).toHaveLength(1));
    expect(one.events()).toEqual([left('of one')]);
    expect(two.events()).toEqual([left('of two')]);
  });

  test('is not heard any more after a stop, and again after listening again', async () => {
    const buses = createBuses();
    const [a, b] = [await buses.join(), await buses.join()];
    const [first, second] = [await listen(b.bus, 'one'), await listen(b.bus, 'one')];
    const marker = await listen(b.bus, 'marker');
    first.stop();
    first.stop();
    a.bus.tell('one', left('to the second alone'));
    await until(() => expect(second.heard).toHaveLength(1));
    second.stop();
    a.bus.tell('one', left('to nobody'));
    a.bus.tell('marker', left('later'));
    await until(() => expect(marker.heard).toHaveLength(1));
    const [third] = await Promise.all([listen(b.bus, 'one'), listen(b.bus, 'one')]);
    a.bus.tell('one', left('to the third'));
    await until(() => expect(third.events()).toEqual([left('to the third')]));
    expect([first.heard.length, second.heard.length]).toEqual([0, 1]);
  });

  test('stopping and listening in one turn of the event loop ends up listening', async () => {
    const buses = createBuses();
    const [a, b] = [await buses.join(), await buses.join()];
    const listening = [await listen(b.bus, 'one')];
    for (let round = 0; round < 5; round += 1) {
      listening.at(-1)?.stop();
      listening.push(await listen(b.bus, 'one'));
    }
    a.bus.tell('one', left('x'));
    await until(() => expect(listening.at(-1)?.events()).toEqual([left('x')]));
  });

  test('carries large updates, and many at once', async () => {
    const buses = createBuses();
    const [a, b] = [await buses.join(), await buses.join()];
    const { events } = await listen(b.bus, 'one');
    const updates = Array.from({ length: 6 }, (_, index) => ({
      seq: index + 1,
      bytes: new Uint8Array(randomBytes(index === 0 ? 4 * 1024 * 1024 : 300 * 1024)),
    }));
    a.bus.tell('one', { type: 'updates', updates });
    a.bus.tell('one', left('at the end'));
    await until(() => expect(events().at(-1)).toEqual(left('at the end')));
    const heard = events().flatMap((event) => (event.type === 'updates' ? event.updates : []));
    expect(heard.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const [index, { bytes }] of heard.entries()) {
      expect(Buffer.compare(bytes, updates[index]?.bytes ?? new Uint8Array())).toBe(0);
    }
  });

  test('while it is away nothing fails; when it is back everybody is told and hears again', async () => {
    const buses = createBuses();
    const [a, b] = [await buses.join(), await buses.join()];
    const before = await listen(b.bus, 'before');
    const returned = { a: 0, b: 0 };
    a.bus.onReturn(() => {
      returned.a += 1;
    });
    b.bus.onReturn(() => {
      returned.b += 1;
      expect(b.bus.isWell).toBe(true);
    });
    expect([a.bus.isWell, b.bus.isWell]).toEqual([true, true]);

    await buses.goAway();
    await until(() => expect([a.bus.isWell, b.bus.isWell]).toEqual([false, false]));
    a.bus.tell('before', left('lost'));
    const during = await listen(b.bus, 'during');
    const stopped = await listen(b.bus, 'stopped');
    stopped.stop();
    expect(returned).toEqual({ a: 0, b: 0 });

    await buses.comeBack();
    await until(() => expect(Math.min(returned.a, returned.b)).toBeGreaterThan(0));
    a.bus.tell('stopped', left('to nobody'));
    a.bus.tell('before', left('again'));
    a.bus.tell('during', left('again'));
    await until(() => expect(during.events()).toEqual([left('again')]));
    expect(before.events()).toEqual([left('again')]);
    expect(stopped.heard).toEqual([]);
  });

  test('a node that alone lost the bus for a moment is heard again, and the others are told', async () => {
    const buses = createBuses();
    const [a, b] = [await buses.join(), await buses.join()];
    const [atA, atB] = [await listen(a.bus, 'one'), await listen(b.bus, 'one')];
    a.bus.tell('one', left('before'));
    await until(() => expect(atB.heard).toHaveLength(1));
    const returned = { a: 0, b: 0 };
    a.bus.onReturn(() => {
      returned.a += 1;
    });
    b.bus.onReturn(() => {
      returned.b += 1;
    });
    a.cut();
    await until(() => expect([a.bus.isWell, b.bus.isWell]).toEqual([false, true]));
    a.bus.tell('one', left('lost'));
    b.bus.tell('one', left('lost too'));
    a.mend();
    await until(() => expect(returned).toEqual({ a: 1, b: 1 }));
    a.bus.tell('one', left('after'));
    b.bus.tell('one', left('after'));
    await until(() => {
      expect(atA.events()).toEqual([left('after')]);
      expect(atB.events()).toEqual([left('before'), left('after')]);
    });
  });

  test.each(['dies', 'closes'])('says which node is gone when one %s', async (how) => {
    const buses = createBuses();
    const [a, b, c] = [await buses.join(), await buses.join(), await buses.join()];
    const gone: string[] = [];
    a.bus.onNodeGone((nodeId) => gone.push(nodeId));
    const { heard } = await listen(a.bus, 'one');
    b.bus.tell('one', left('b'));
    c.bus.tell('one', left('c'));
    await until(() => expect(heard).toHaveLength(2));
    const ofB = heard.find(({ event }) => event.type === 'left' && event.connectionId === 'b');
    if (how === 'dies') b.die();
    else await b.bus.close();
    await until(() => expect(gone).toEqual([ofB?.nodeId]));
    c.bus.tell('one', left('c lives'));
    await until(() => expect(heard).toHaveLength(3));
    expect(gone).toHaveLength(1);
  });
});

describe('Redis', () => {
  test('whatever else is said on its channels is ignored', async () => {
    const prefix = mintPrefix();
    const [a, b] = [await join(prefix), await join(prefix)];
    const { events } = await listen(b, 'one');
    const stranger = createClient({ url: redis.url });
    await stranger.connect();
    onTestFinished(() => stranger.destroy());
    const [good] = writeMessages('a-node', writeEntries('one', update(1, 1, 2, 3)));
    if (good === undefined) throw new Error('nothing to damage');
    const junk = [
      Buffer.from(''),
      Buffer.from('hello'),
      Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
      Buffer.from([2, ...good.subarray(1)]),
      ...Array.from({ length: good.length }, (_, length) => Buffer.from(good.subarray(0, length))),
    ];
    for (const bytes of junk) await stranger.publish(prefix, bytes);
    a.tell('one', left('after the junk'));
    await until(() => expect(events()).toEqual([left('after the junk')]));
  });

  test('two servers that share one do not hear of each other', async () => {
    const [ours, theirs] = [mintPrefix(), mintPrefix()];
    const [a, b, other] = [await join(ours), await join(ours), await join(theirs)];
    const gone: string[] = [];
    b.onNodeGone((nodeId) => gone.push(nodeId));
    const { events } = await listen(b, 'one');
    other.tell('one', left('of theirs'));
    await other.close();
    a.tell('one', left('of ours'));
    await until(() => expect(events()).toEqual([left('of ours')]));
    expect(gone).toEqual([]);
  });

  test('a node that was cut off is gone, and its return is told to those who gave it up', async () => {
    const prefix = mintPrefix();
    const b = await join(prefix);
    const { bus: a, wire } = await joinRedisByWire({ url: redis.url, prefix });
    const { heard } = await listen(b, 'one');
    a.tell('one', left('before'));
    await until(() => expect(heard).toHaveLength(1));
    const gone: string[] = [];
    let returns = 0;
    b.onNodeGone((nodeId) => gone.push(nodeId));
    b.onReturn(() => {
      returns += 1;
    });
    wire.cut();
    await until(() => expect(gone).toEqual([heard[0]?.nodeId]));
    expect([a.isWell, b.isWell, returns]).toEqual([false, true, 0]);
    wire.mend();
    await until(() => expect([a.isWell, returns]).toEqual([true, 1]));
    a.tell('one', left('after'));
    await until(() => expect(heard.at(-1)?.event).toEqual(left('after')));
    expect(gone).toHaveLength(1);
  });

  test('that keeps its connections and falls silent counts as away, and comes back', async () => {
    const own = await startRedis();
    onTestFinished(() => own.end());
    const prefix = mintPrefix();
    const [a, b] = [await join(prefix, own.url), await join(prefix, own.url)];
    const { heard } = await listen(b, 'one');
    own.freeze();
    await until(() => expect([a.isWell, b.isWell]).toEqual([false, false]));
    own.wake();
    await until(() => expect([a.isWell, b.isWell]).toEqual([true, true]));
    a.tell('one', left('again'));
    await until(() => expect(heard).toHaveLength(1));
  });

  test('that is not there at the start is found later', async () => {
    const own = await startRedis();
    onTestFinished(() => own.end());
    await own.kill();
    const prefix = mintPrefix();
    const a = await join(prefix, own.url);
    const b = await join(prefix, own.url);
    const { heard } = await listen(b, 'one');
    a.tell('one', left('lost'));
    expect(a.isWell).toBe(false);
    await own.startAgain();
    await until(() => expect([a.isWell, b.isWell]).toEqual([true, true]));
    a.tell('one', left('found'));
    await until(() => expect(heard.map(({ event }) => event)).toEqual([left('found')]));
  });

  test('can be left at the moment at which it comes back', async () => {
    const { bus, wire } = await joinRedisByWire({ url: redis.url, prefix: mintPrefix() });
    wire.cut();
    await until(() => expect(bus.isWell).toBe(false));
    const used = wire.untilUsed();
    wire.mend();
    await used;
    expect(bus.isWell).toBe(false);
    await bus.close();
  });

  test('an update too large for Redis is left to the store, and hurts nobody', async () => {
    const prefix = mintPrefix();
    const [a, b] = [await join(prefix), await join(prefix)];
    const { events } = await listen(b, 'one');
    const bytes = new Uint8Array(MESSAGE_BYTES + 1);
    a.tell('one', { type: 'updates', updates: [{ seq: 1, bytes }] });
    a.tell('one', update(2, 7));
    await until(() => expect(events()).toEqual([update(2, 7)]));
  });

  test.each([
    ['a wrong password', (url: string) => url.replace('open-sesame', 'top-secret')],
    ['nobody there', () => 'redis://:top-secret@127.0.0.1:1'],
    ['an address that is none', () => 'redis://:top-secret@127.0.0.1:99999'],
  ])('the password is in no log: %s', async (_what, change) => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const bus = await join(mintPrefix(), change(redis.url), createLog('debug', sink));
    expect(bus.isWell).toBe(false);
    expect(lines.join('')).toContain('the bus is away');
    expect(lines.join('')).not.toMatch(/top-secret|open-sesame/);
  });
});
