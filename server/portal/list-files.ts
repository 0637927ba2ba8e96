/** Tells the service worker, at the end of a build, which files there are to keep. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'service-worker.js';

export function listFilesPlugin(): Plugin {
  let publicDir = '';
  return {
    name: 'between-sessions:list-files',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      // After everybody else, so that nothing is added to the list later.
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') return this.error(`${WORKER} was not built`);
        const build = createHash('sha256');
        const built = Object.values(bundle).filter(({ fileName }) => fileName !== WORKER);
        for (const item of built) build.update(item.type === 'chunk' ? item.code : item.source);
        const added = readdirSync(publicDir);
        for (const name of added) build.update(readFileSync(join(publicDir, name)));
        const names = [...built.map(({ fileName }) => fileName), ...added].sort();
        const files = names.filter((name) => name !== 'index.html').map((name) => `/${name}`);
        worker.code = [
          `const PORTAL_FILES=${JSON.stringify(files)};`,
          `const PORTAL_BUILD=${JSON.stringify(build.digest('hex').slice(0, 16))};`,
          worker.code,
        ].join('\n');
      },
    },
  };
}
