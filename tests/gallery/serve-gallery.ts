/** The gallery as built files on a port of their own: quicker to load than from a dev server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

export type ServedGallery = AsyncDisposable & { readonly address: string };

export async function serveGallery(
  configFile = 'tests/gallery/vite.config.ts',
): Promise<ServedGallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0 },
  });
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
