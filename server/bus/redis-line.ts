/**
 * One connection to Redis, from its start to its end: it never reconnects and never queues. Publishing
 * and listening share it, so that both are well or neither.
 */
import { createClient } from 'redis';

export type RedisLine = {
  /** Resolves when nothing on the channel is missed any more. Rejects when the line ends first. */
  subscribe(): Promise<void>;
  publish(message: Uint8Array): void;
  readonly isOpen: boolean;
  /** Resolves with the reason, which holds no address and no password. */
  readonly ended: Promise<string>;
  end(reason: string): void;
  /** Lets what was published go out, for a moment. */
  close(): Promise<void>;
};

type Parts = {
  url: string;
  channel: string;
  /** Milliseconds until a line that is being opened is given up. */
  patience: number;
  hear(message: Uint8Array): void;
};

/** Bytes that Redis may leave unanswered before it counts as away. */
const UNANSWERED_BYTES = 64 * 1024 * 1024;
/** Milliseconds. */
const GOODBYE = 500;

/** @throws a reason that holds no address and no password */
export async function openRedisLine({ url, channel, patience, hear }: Parts): Promise<RedisLine> {
  const client = createLineClient(url, patience);
  const ended = Promise.withResolvers<string>();
  let isOpen = true;
  let unanswered = 0;

  function end(reason: string): void {
    if (!isOpen) return;
    isOpen = false;
    client.destroy();
    ended.resolve(reason);
  }

  const endWith = (error: unknown) => end(reasonOf(error));
  client.on('error', endWith);
  client.on('end', () => end('it hung up'));
  client.on('connect', () => {
    if (!isOpen) client.destroy();
  });
  const giveUp = setTimeout(() => end('it does not answer'), patience);
  await unlessEnded(client.connect().catch(endWith));
  clearTimeout(giveUp);
  if (!isOpen) throw new Error(await ended.promise);

  /** A client that has been destroyed may leave its promises open for ever. */
  async function unlessEnded(work: Promise<unknown>): Promise<void> {
    await Promise.race([work, ended.promise]);
  }

  return {
    async subscribe() {
      if (isOpen) await unlessEnded(client.subscribe(channel, hear, true));
      if (!isOpen) throw new Error(await ended.promise);
    },

    publish(message) {
      if (!isOpen) return;
      unanswered += message.length;
      if (unanswered > UNANSWERED_BYTES) {
        end('it is too slow');
        return;
      }
      const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
      client.sendCommand(['PUBLISH', channel, bytes]).then(() => {
        unanswered -= message.length;
      }, endWith);
    },

    get isOpen() {
      return isOpen;
    },
    ended: ended.promise,
    end,

    async close() {
      if (!isOpen) return;
      const hangUp = setTimeout(() => end('closed'), GOODBYE);
      await unlessEnded(client.close());
      clearTimeout(hangUp);
      end('closed');
    },
  };
}

function createLineClient(url: string, patience: number) {
  try {
    return createClient({
      url,
      RESP: 3,
      disableOfflineQueue: true,
      disableClientInfo: true,
      maintNotifications: 'disabled',
      // A timer for every message costs more than the message. Silence is noticed by the bus.
      commandOptions: { timeout: 0 },
      socket: { reconnectStrategy: false, connectTimeout: patience },
    });
  } catch (error) {
    throw new Error(reasonOf(error));
  }
}

/** Some errors of Node carry the whole address: only their codes or short messages are kept. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return `${error.name}: ${error.message.slice(0, 100)}`;
}
