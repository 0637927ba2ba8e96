/** A PostgreSQL of its own for a test: real, empty, in a temporary folder, gone with the test. */
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Client } from 'pg';
import { requirePostgres } from './find-postgres.ts';
import { findFreePort } from './free-port.ts';

export type Postgres = {
  /** @returns the address of a new, empty database. */
  createDatabase(): Promise<string>;
  /** At once, as when its machine loses power; connections break. */
  stop(): Promise<void>;
  /** Again, at the same address and with what it had committed. */
  start(): Promise<void>;
  /** For good. */
  end(): Promise<void>;
};

type Rights = { uid?: number; gid?: number };

/**
 * @param options `fsync`: whether a commit reaches the disk, as it must where power cuts are tried
 * @throws when this machine has no PostgreSQL, saying how to get it
 */
export async function startPostgres({ fsync = false } = {}): Promise<Postgres> {
  const programs = requirePostgres();
  const rights = readRights();
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (rights.uid !== undefined) chownSync(folder, rights.uid, rights.gid ?? rights.uid);
  const data = join(folder, 'data');
  const initdb = [
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'test',
    '--no-locale',
    '-E',
    'UTF8',
    '--no-sync',
  ];
  execFileSync(join(programs, 'initdb'), initdb, { ...rights, cwd: folder, stdio: 'ignore' });
  const port = await findFreePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: fsync ? 'on' : 'off',
    max_connections: 200,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(programs, 'postgres'), '-D', data, ...flags];
  const addressOf = (database: string) => `postgres://test:test@127.0.0.1:${port}/${database}`;
  let server: Server | null = await run(command, folder, rights);
  let databases = 0;

  async function stop(): Promise<void> {
    await server?.stop();
    server = null;
  }

  return {
    async createDatabase() {
      databases += 1;
      const admin = new Client({ connectionString: addressOf('postgres') });
      await admin.connect();
      await admin.query(`create database test_${databases}`);
      await admin.end();
      return addressOf(`test_${databases}`);
    },
    stop,
    async start() {
      server ??= await run(command, folder, rights);
    },
    async end() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL does not run as root: then it runs as the user that its package made. */
function readRights(): Rights {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  try {
    return { uid: ask('-u'), gid: ask('-g') };
  } catch (cause) {
    throw new Error('PostgreSQL does not run as root, and there is no user named postgres here.', {
      cause,
    });
  }
}

type Server = { stop(): Promise<void> };

/** A shell stands between: however this process ends, its pipe closes, and PostgreSQL ends too. */
const WITH_ITS_PIPE = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server';

async function run(command: readonly string[], folder: string, rights: Rights): Promise<Server> {
  const shell: ChildProcessByStdio<Writable, null, Readable> = spawn(
    'sh',
    ['-c', WITH_ITS_PIPE, 'sh', ...command],
    { ...rights, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] },
  );
  const ended = once(shell, 'exit');
  const said: string[] = [];
  const lines = createInterface(shell.stderr);
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (said.length < 50) said.push(line);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
  });
  const closed = once(lines, 'close').then(() => {
    throw new Error(`PostgreSQL does not start:\n${said.join('\n')}`);
  });
  await Promise.race([ready, closed]);
  closed.catch(() => undefined);
  return {
    async stop() {
      shell.stdin.end();
      await ended;
    },
  };
}
