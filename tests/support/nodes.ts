/**
 * Several nodes of one server: the real entry in processes of their own, on one real PostgreSQL and
 * one real Redis. Any of them may be killed and started again at the same address.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './free-port.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { type Redis, startRedis } from './redis.ts';
import { startTied, type TiedProcess } from './tied-process.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
/** Lines of each node's log that are kept for whoever has to find out what went wrong. */
const KEPT_LINES = 5_000;

export type Node = {
  /** The same after every start. */
  readonly address: string;
  readonly isUp: boolean;
  readonly pid: number | null;
  /** No goodbye: as if the power had gone. */
  kill(): Promise<void>;
  /** Resolves when it serves. */
  start(): Promise<void>;
  /** The newest lines of its log, over all its lives. */
  log(): readonly string[];
};

export type Cluster = {
  readonly nodes: readonly Node[];
  readonly postgres: Postgres;
  readonly redis: Redis;
  end(): Promise<void>;
};

type Options = {
  count: number;
  /** Whether a commit survives the machine, and not only the process. */
  fsync?: boolean;
  /** Stands before the command of each node, such as `taskset -c 0`. */
  wrap?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** A node ended that nobody killed: that is a mistake of the server. */
  onCrash?(address: string): void;
};

export async function startCluster(options: Options): Promise<Cluster> {
  const { count, fsync = false, wrap = [], environment = {} } = options;
  const [postgres, redis] = await Promise.all([startPostgres({ fsync }), startRedis()]);
  const databaseUrl = await postgres.createDatabase();
  const nodes: Node[] = [];
  for (let index = 0; index < count; index += 1) {
    const port = await findFreePort();
    const node = createNode(port, options, [...wrap, process.execPath, main], {
      PATH: process.env.PATH ?? '',
      // A process that is started fifty times need not be compiled fifty times.
      NODE_COMPILE_CACHE: join(tmpdir(), 'between-sessions-compile-cache'),
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      STRANGER_REQUESTS_PER_MINUTE: '1000000',
      MEMBER_REQUESTS_PER_MINUTE: '1000000',
      ...environment,
    });
    nodes.push(node);
  }
  await Promise.all(nodes.map((node) => node.start()));
  return {
    nodes,
    postgres,
    redis,
    async end() {
      await Promise.all(nodes.map((node) => node.kill()));
      await Promise.all([postgres.end(), redis.end()]);
    },
  };
}

function createNode(
  port: number,
  { onCrash }: Options,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Node {
  const address = `http://127.0.0.1:${port}`;
  const log: string[] = [];
  let running: TiedProcess | null = null;

  return {
    address,
    get isUp() {
      return running !== null;
    },
    get pid() {
      return running?.pid ?? null;
    },
    async kill() {
      const killed = running;
      running = null;
      await killed?.kill();
    },
    async start() {
      const serving = Promise.withResolvers<void>();
      const started = await startTied(command, {
        environment,
        hear(line) {
          log.push(line);
          if (log.length > KEPT_LINES) log.shift();
          if (line.includes('"msg":"serving"')) serving.resolve();
        },
      });
      const failed = started.ended.then(() => {
        throw new Error(`a node does not start:\n${log.slice(-20).join('\n')}`);
      });
      failed.catch(() => undefined);
      await Promise.race([serving.promise, failed]);
      running = started;
      void started.ended.then(() => {
        if (running === started) onCrash?.(address);
      });
    },
    log: () => log,
  };
}
