/** Builds panel and portal when they are missing or older than what they are made of. */
import { builds, isStale } from '#server/start/builds.ts';
import { runChild } from '#server/start/run-child.ts';

export async function buildWhatIsStale(stop: AbortSignal): Promise<void> {
  for (const { what, script } of builds.filter((each) => isStale(each, '.'))) {
    console.log(`Building ${what} …`);
    const env = { ...process.env, NODE_ENV: 'production' };
    const { exitCode, output } = await runChild('npm', ['run', '--silent', script], stop, env);
    if (exitCode !== 0) throw new Error(`${output}\nBuilding ${what} failed.`);
  }
}
