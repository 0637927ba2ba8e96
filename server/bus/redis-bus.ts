/**
 * The bus on Redis or Valkey, by publish and subscribe on one channel. What a node tells in one turn
 * of the event loop is one message, whatever notebooks it is about: a message costs far more than
 * what is in it, and nodes are few, so that most of what one tells concerns every other. Nothing is
 * kept there.
 *
 * While Redis is away this node asks for it again and again, and nobody waits. It counts as back
 * when this node hears itself over it.
 */
import { randomBytes } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Bus } from './bus.ts';
import { createEars } from './ears.ts';
import { keepTrying } from './keep-trying.ts';
import {
  type Entry,
  type NodeEvent,
  openMessage,
  type Told,
  writeEntries,
  writeMessages,
} from './messages.ts';
import { openRedisLine, type RedisLine } from './redis-line.ts';
import { createRoll } from './roll.ts';

type Parts = {
  /** Holds the password: it is never logged. */
  url: string;
  /** Of the channel. The same for all nodes on one database, and no others: several servers may share a Redis. */
  prefix: string;
  log: Log;
  /** Milliseconds from one sign of life to the next. */
  beatEvery?: number;
  /** Milliseconds that a node, or Redis, may be silent. */
  patience?: number;
};

const THE_NODE = '';
/** Milliseconds. */
const TOGETHER = 300;

/** Resolves when Redis has been reached, or has failed once. Never rejects. */
export async function openRedisBus(parts: Parts): Promise<Bus> {
  const { url, prefix, log, beatEvery = 1_000, patience = 5_000 } = parts;
  const nodeId = randomBytes(16).toString('base64url');
  const ears = createEars();
  const returnListeners: (() => void)[] = [];
  const goneListeners: ((nodeId: string) => void)[] = [];
  const roll = createRoll({
    patience,
    now: () => performance.now(),
    onGone,
    onLapse: tellReturnSoon,
  });
  const closing = new AbortController();
  const firstTry = Promise.withResolvers<void>();
  let line: RedisLine | null = null;
  let isWell = false;
  let onHeardSelf = () => {};
  let lastHeardSelf = 0;
  let lastBeat = 0;
  let lines = 0;
  let untold: Entry[] = [];
  let returnTimer: NodeJS.Timeout | null = null;

  function tellReturn(): void {
    for (const tell of returnListeners) tell();
  }

  /** All nodes come back at about the same time: their returns are one. */
  function tellReturnSoon(): void {
    returnTimer ??= setTimeout(() => {
      returnTimer = null;
      if (isWell) tellReturn();
    }, TOGETHER).unref();
  }

  function onGone(gone: string): void {
    log.info({ nodeId: gone }, 'another node is gone');
    for (const tell of goneListeners) tell(gone);
  }

  function tell(notebookId: string, told: Told): void {
    if (untold.length === 0) setImmediate(flush);
    untold.push(...writeEntries(notebookId, told));
  }

  function flush(): void {
    const entries = untold;
    untold = [];
    for (const message of writeMessages(nodeId, entries)) line?.publish(message);
  }

  const say = (event: NodeEvent) => tell(THE_NODE, event);
  const sayAlive = () => say({ type: 'alive', returns: lines - 1 });

  function hear(bytes: Uint8Array): void {
    const message = openMessage(bytes);
    if (message === null) log.debug({ bytes: bytes.length }, 'not a message of ours on the bus');
    else if (message.nodeId === nodeId) hearSelf();
    else {
      roll.hear(message.nodeId);
      message.each((notebookId, read) => hearOther(message.nodeId, notebookId, read));
    }
  }

  function hearSelf(): void {
    lastHeardSelf = performance.now();
    onHeardSelf();
  }

  function hearOther(from: string, notebookId: string, read: () => Told | null): void {
    if (notebookId !== THE_NODE && !ears.listenTo(notebookId)) return;
    const told = read();
    if (told === null) log.debug('not an event of ours on the bus');
    else if (told.type === 'leaving') roll.leave(from);
    else if (told.type === 'alive') roll.hear(from, told.returns);
    else deliver(notebookId, told, from);
  }

  function deliver(...event: Parameters<typeof ears.deliver>): void {
    try {
      ears.deliver(...event);
    } catch (error) {
      log.error({ err: error }, 'what another node told could not be handled');
    }
  }

  function beat(): void {
    const now = performance.now();
    const wasAsleep = now - lastBeat > 2 * beatEvery;
    lastBeat = now;
    if (!isWell) return;
    sayAlive();
    // Who was kept from listening cannot tell who was silent.
    if (wasAsleep) {
      lastHeardSelf = now;
      roll.restart();
    } else if (now - lastHeardSelf > patience) line?.end('it is silent');
    else roll.look();
  }

  /** Subscribes to all that is listened to, and proves that what is told is heard. */
  async function bringUp(opened: RedisLine): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      onHeardSelf = resolve;
    });
    await opened.subscribe();
    sayAlive();
    await Promise.race([heard, opened.ended]);
  }

  function cameUp(): void {
    isWell = true;
    roll.restart();
    log.info('the bus is well');
    tellReturn();
  }

  /** One line from its start to its end. @returns whether it was well in between. */
  async function holdLine(): Promise<boolean> {
    lines += 1;
    const opened = await openRedisLine({ url, channel: prefix, patience, hear });
    if (closing.signal.aborted) opened.end('closed');
    line = opened;
    const giveUp = setTimeout(() => opened.end('it does not answer'), patience);
    await bringUp(opened).catch(() => opened.end('it refuses'));
    clearTimeout(giveUp);
    const wasWell = opened.isOpen;
    if (wasWell) cameUp();
    firstTry.resolve();
    const reason = await opened.ended;
    line = null;
    isWell = false;
    if (wasWell && !closing.signal.aborted) log.warn({ reason }, 'the bus is away');
    else log.debug({ reason }, 'the bus did not come up');
    return wasWell;
  }

  async function tryLine(): Promise<boolean> {
    try {
      return await holdLine();
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      log.debug({ reason }, 'the bus could not be reached');
      return false;
    } finally {
      firstTry.resolve();
    }
  }

  const trying = keepTrying(tryLine, closing.signal);
  const beating = setInterval(beat, beatEvery).unref();
  await firstTry.promise;
  if (!isWell) log.warn('the bus is away');

  return {
    async listen(notebookId, hear) {
      return { stop: ears.add(notebookId, hear).remove };
    },

    tell(notebookId, event) {
      if (isWell) tell(notebookId, event);
    },

    get isWell() {
      return isWell;
    },
    onReturn: (listener) => void returnListeners.push(listener),
    onNodeGone: (listener) => void goneListeners.push(listener),

    async close() {
      clearInterval(beating);
      if (returnTimer !== null) clearTimeout(returnTimer);
      say({ type: 'leaving' });
      flush();
      isWell = false;
      closing.abort();
      await line?.close();
      await trying;
    },
  };
}
