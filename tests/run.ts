/**
 * `npm test`: everything that must hold, in order, with one closing line. What cannot run is said
 * and counts as failed; nothing is skipped in silence.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPostgres } from './support/find-postgres.ts';
import { installRedis } from './support/find-redis.ts';
import { findOrInstallChromium } from './support/install-chromium.ts';
import {
  add,
  closingLine,
  nothing,
  readSecondTries,
  readTally,
  type Tally,
} from './support/tally.ts';
import { installDisplayTools } from './support/virtual-display.ts';

const reports = await mkdtemp(join(tmpdir(), 'test-reports-'));
const environment = { ...process.env };
const unwell: string[] = [];
let secondTries = 0;
let total = nothing;

function count(title: string, tally: Tally): boolean {
  total = add(total, tally);
  if (tally.failed > 0) unwell.push(title);
  return tally.failed === 0;
}

/** @returns the exit code; `null` when it was killed or could not start */
function npm(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', ...args], {
      stdio: 'inherit',
      env: environment,
    });
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
}

/** A step without tests of its own: only its failure counts. */
async function step(title: string, script: string): Promise<boolean> {
  console.log(`\n• ${title}`);
  const went = (await npm([script])) === 0;
  return count(title, { passed: 0, failed: went ? 0 : 1 });
}

async function suite(title: string, script: string): Promise<boolean> {
  console.log(`\n• ${title}`);
  const report = join(reports, `${script.replaceAll(':', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await npm([script, '--', ...reporters]);
  const written = await readFile(report, 'utf8').catch(() => null);
  for (const { test, failedWith } of readSecondTries(written)) {
    secondTries += 1;
    console.log(`\nPassed only at a second try: ${test}\n${failedWith}`);
  }
  return count(title, readTally(written, exitCode));
}

try {
  environment.CHROMIUM_PATH = findOrInstallChromium(console.log);
  installDisplayTools(console.log);
  installPostgres(console.log);
  installRedis(console.log);
  await step('Format, lint and boundaries', 'lint');
  await step('Types', 'types');
  await step('Unused code', 'unused');
  await step('Build for Firefox, and its linter', 'lint:firefox');
  await suite('Unit, contract, integration and convergence tests', 'test:unit');
  if (await step('Build of panel and portal', 'build')) {
    await suite('End to end, in Chromium', 'test:e2e');
  } else {
    console.log('The end-to-end tests did not run: there is no build to test.');
  }
  if (unwell.length > 0) console.log(`\nFailed: ${unwell.join('; ')}`);
  if (secondTries > 0) console.log(`\nPassed only at a second try, see above: ${secondTries}`);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(reports, { recursive: true, force: true });
}
