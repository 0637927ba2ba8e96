/** Lints a small tree laid out like the repository, by the repository's own rules. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type Complaint = { file: string; line: number; rule: string; message: string };

const repository = new URL('../..', import.meta.url).pathname;
const run = promisify(execFile);

/** @param folder holds the files under the paths of the zones that they play in */
export async function lintTree(folder: string): Promise<Complaint[]> {
  const tree = await mkdtemp(join(tmpdir(), 'boundaries-'));
  try {
    await cp(folder, tree, { recursive: true });
    const config = JSON.parse(await readFile(join(repository, 'biome.json'), 'utf8'));
    const here = { ...config, $schema: undefined, vcs: { enabled: false } };
    await writeFile(join(tree, 'biome.json'), JSON.stringify(here));
    const biome = join(repository, 'node_modules', '.bin', 'biome');
    const options = ['lint', '--reporter=json', '--max-diagnostics=none', '--error-on-warnings'];
    // The exit code says that there are complaints; the report is on the output all the same.
    const { stdout } = await run(biome, [...options, '.'], { cwd: tree }).catch((error) => error);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    return diagnostics.map(({ category, message, location }) => ({
      file: location.path,
      line: location.start.line,
      rule: category,
      message,
    }));
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

type Diagnostic = {
  category: string;
  message: string;
  location: { path: string; start: { line: number } };
};
