/**
 * The bus on Redis or Valkey, by publish and subscribe: a channel for each notebook that is open
 * somewhere, and one on which nodes show that they live. Nothing is kept there.
 *
 * While Redis is away this node asks for it again and again, and nobody waits. It counts as back
 * when this node hears itself over it.
 */
import { randomBytes } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Bus } from './bus.ts';
import { createEars } from './ears.ts';
import { keepTrying } from './keep-trying.ts';
import { type Message, type NodeEvent, openMessage, writeMessages } from './messages.ts';
import { openRedisLine, type RedisLine } from './redis-line.ts';
import { createRoll } from './roll.ts';

type Parts = {
  /** Holds the password: it is never logged. */
  url: string;
  /** The same for all nodes on one database, and no others: several servers may share a Redis. */
  prefix: string;
  log: Log;
  /** Milliseconds from one sign of life to the next. */
  beatEvery?: number;
  /** Milliseconds that a node, or Redis, may be silent. */
  patience?: number;
};

/** Milliseconds. */
const TOGETHER = 300;

/** Resolves when Redis has been reached, or has failed once. Never rejects. */
export async function openRedisBus(parts: Parts): Promise<Bus> {
  const { url, prefix, log, beatEvery = 1_000, patience = 5_000 } = parts;
  const nodeId = randomBytes(16).toString('base64url');
  const nodesChannel = `${prefix}:nodes`;
  const notebookChannels = `${prefix}:notebook:`;
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
  let returnTimer: NodeJS.Timeout | null = null;

  const channelOf = (notebookId: string) => notebookChannels + notebookId;

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

  function say(event: NodeEvent): void {
    for (const message of writeMessages(nodeId, event)) line?.publish(nodesChannel, message);
  }

  const sayAlive = () => say({ type: 'alive', returns: lines - 1 });

  function hear(channel: string, bytes: Uint8Array): void {
    try {
      const message = openMessage(bytes);
      if (message === null) log.debug({ bytes: bytes.length }, 'not a message of ours on the bus');
      else if (message.nodeId !== nodeId) hearOther(channel, message);
      else if (channel === nodesChannel) hearSelf();
    } catch (error) {
      log.error({ err: error }, 'what another node told could not be handled');
    }
  }

  function hearSelf(): void {
    lastHeardSelf = performance.now();
    onHeardSelf();
  }

  function hearOther(channel: string, message: Message): void {
    const told = message.read();
    if (told?.type === 'leaving') {
      roll.leave(message.nodeId);
      return;
    }
    roll.hear(message.nodeId, told?.type === 'alive' ? told.returns : undefined);
    if (told === null) log.debug('not an event of ours on the bus');
    else if (told.type !== 'alive' && channel.startsWith(notebookChannels)) {
      ears.deliver(channel.slice(notebookChannels.length), told, message.nodeId);
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
    await opened.subscribe([nodesChannel, ...ears.notebookIds().map(channelOf)]);
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
    const opened = await openRedisLine({ url, patience, hear });
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
      const ear = ears.add(notebookId, hear);
      const channel = channelOf(notebookId);
      // A line that ends meanwhile is followed by one that knows of this ear.
      await line?.subscribe([channel]).catch(() => undefined);
      return {
        stop() {
          if (ear.remove()) line?.unsubscribe(channel);
        },
      };
    },

    tell(notebookId, event) {
      if (!isWell) return;
      const channel = channelOf(notebookId);
      for (const message of writeMessages(nodeId, event)) line?.publish(channel, message);
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
      isWell = false;
      closing.abort();
      await line?.close();
      await trying;
    },
  };
}
