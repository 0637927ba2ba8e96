import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingGroups } from '../config.ts';
import { writeReference } from './write-reference.ts';

const hosting = import.meta.dirname;
const repository = resolve(hosting, '../..');
const read = (name: string) => readFileSync(join(hosting, name), 'utf8');
const settings = Object.values(settingGroups).flatMap((group) => Object.values(group));
const variables = settings.map(({ variable }) => variable);
const fallbackOf = (name: string) =>
  settings.find(({ variable }) => variable === name)?.fallback ?? '';

/** Variables of others that our files speak of: of images, of Node, of the compose files' own. */
const FOREIGN = [
  'NODE_ENV',
  'DOMAIN',
  'UPSTREAMS',
  'POSTGRES_USER',
  'POSTGRES_DB',
  'POSTGRES_PASSWORD',
  'REDISCLI_AUTH',
  'REDIS_PASSWORD',
];
const known = new Set([...variables, ...FOREIGN]);

/** Everything that looks like a variable: in capitals, with an underscore or set to something. */
function variablesIn(text: string): string[] {
  return [
    ...new Set(
      text.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\b[A-Z]{3,}(?==)|(?<=^ {4,6})[A-Z]+(?=: )/gm),
    ),
  ];
}

test('the reference tells every setting, refusal and problem as they are', async () => {
  await expect(writeReference()).toMatchFileSnapshot('./REFERENCE.md');
  for (const variable of variables) expect(writeReference()).toContain(`\`${variable}\``);
});

test.each([
  'HOSTING.md',
  'Dockerfile',
  'Caddyfile',
  'compose.yaml',
  'compose.nodes.yaml',
  'between-sessions.service',
  'between-sessions-backup.service',
  'prometheus.yaml',
])('every variable in %s exists', (name) => {
  /** Words in capitals that are no variables. */
  const words = [
    'SHELL',
    'CMD',
    'REPOSITORY',
    'BACKUP',
    'VARIABLE',
    'EADDRINUSE',
    'ECONNREFUSED',
    'ENOTFOUND',
  ];
  // systemd's own `SystemCallFilter=@…` and the like are in mixed case; address families are not.
  const text = read(name).replace(/\bAF_[A-Z0-9]+/g, '');
  const found = variablesIn(text).filter((word) => !words.includes(word));
  expect(found.filter((word) => !known.has(word))).toEqual([]);
});

test('the README speaks of variables that exist', () => {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith('Host it')) ?? '';
  expect(section).toContain('HOSTING.md');
  const named = [...section.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !variables.includes(name))).toEqual([]);
});

describe('the image', () => {
  const lines = read('Dockerfile').split('\n');
  /** Of what is copied from the repository, without what comes from an earlier stage. */
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(' ').slice(1, -1));

  test('is made of files that exist and are sent to the build', () => {
    const sent = read('Dockerfile.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect([path, existsSync(join(repository, path))]).toEqual([path, true]);
      expect(sent.some((allowed) => path === allowed || path.startsWith(`${allowed}/`))).toBe(true);
    }
  });

  test('holds all of shared/ that the server imports', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    const kept = last.join('\n');
    const imported = new Set<string>();
    const collect = (folder: string) => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (['portal', 'example'].includes(entry.name)) continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) collect(path);
        else if (/(?<!\.test)\.ts$/.test(entry.name)) {
          for (const [, file = ''] of readFileSync(path, 'utf8').matchAll(/'#(shared\/[^']+)'/g)) {
            imported.add(file);
          }
        }
      }
    };
    collect(join(repository, 'server'));
    expect(imported.size).toBeGreaterThan(1);
    for (const file of imported) expect(kept).toContain(file);
  });

  test('listens where its page, its proxy and its settings say', () => {
    const port = fallbackOf('PORT');
    expect(read('Dockerfile')).toContain(`EXPOSE ${port}`);
    expect(read('Caddyfile')).toContain(`127.0.0.1:${port}`);
    expect(read('compose.yaml')).toContain(`server:${port}`);
    expect(read('compose.nodes.yaml')).toContain(`node-1:${port} node-2:${port}`);
  });
});

test('the proxy keeps neither passes nor addresses in its log', () => {
  const [options = ''] = read('Caddyfile').split('{$DOMAIN}');
  for (const field of ['headers', 'remote_ip', 'client_ip']) {
    expect(options).toContain(`request>${field} delete`);
  }
});

test('whoever stops the server waits longer than it takes', () => {
  const deadline = Number(fallbackOf('DRAIN_DEADLINE_MS')) / 1000;
  for (const name of ['compose.yaml', 'compose.nodes.yaml', 'between-sessions.service']) {
    const seconds = /(?:stop_grace_period: |TimeoutStopSec=)(\d+)s/.exec(read(name))?.[1];
    expect(Number(seconds)).toBeGreaterThan(deadline + 2);
  }
});

test('whoever stops the server lets it open as many sockets as it takes', () => {
  for (const name of ['compose.yaml', 'compose.nodes.yaml', 'between-sessions.service']) {
    const files = /(?:nofile: |LimitNOFILE=)(\d+)/.exec(read(name))?.[1];
    expect(Number(files)).toBeGreaterThan(Number(fallbackOf('CONNECTIONS_PER_PROCESS')) + 2_000);
  }
});

describe('the hosting page', () => {
  const page = read('HOSTING.md');

  test('links to files and headings that exist', () => {
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    const anchorsOf = (text: string) =>
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
    for (const link of links.filter((each) => !each.startsWith('https://'))) {
      const [file = '', anchor] = link.split('#');
      const path = file === '' ? join(hosting, 'HOSTING.md') : resolve(hosting, file);
      expect([link, existsSync(path)]).toEqual([link, true]);
      if (anchor !== undefined) expect(anchorsOf(readFileSync(path, 'utf8'))).toContain(anchor);
    }
  });

  test('quotes sentences that are really said', () => {
    const [, inApp = '', inLog = ''] = page.split(/\| sentence[^\n]*\n/);
    const words = readFileSync(join(repository, 'shared/ui/words/en/frame.ts'), 'utf8');
    for (const [, sentence = ''] of inApp.matchAll(/^\| “([^”]+)” /gm)) {
      expect(words).toContain(sentence);
    }
    const sources = readdirSync(join(repository, 'server'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(repository, 'server', name), 'utf8'))
      .join('\n');
    const quoted = inLog.split('\n').flatMap((row) => {
      return [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, said = '']) => said);
    });
    expect(quoted.length).toBeGreaterThan(8);
    for (const sentence of quoted) {
      expect(sources).toContain(sentence);
    }
  });

  test('names scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    const named = page.matchAll(/npm run (?:--silent )?([a-z:-]+)/g);
    const missing = [...new Set([...named].map(([, script = '']) => script))].filter(
      (script) => !(script in scripts),
    );
    expect(missing).toEqual([]);
  });
});
