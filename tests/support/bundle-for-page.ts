/** A module of the tests as one script that runs in a page. */
import { build } from 'vite';

/** @param entry from the root of the project */
export async function bundleForPage(entry: string): Promise<string> {
  const root = new URL('../..', import.meta.url).pathname;
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}${entry}`, formats: ['iife'], name: 'inPage' },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  const code = first?.output[0].code;
  if (code === undefined) throw new Error(`${entry} made no script`);
  return code;
}
