import { spawnSync } from 'node:child_process';

/** Its own output is shown only by what comes of it: whoever calls says in one line what is done. */
export function runQuietly([command = '', ...args]: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'ignore', env }).status === 0;
}

/** Whether packages can be installed without asking anybody. */
export function mayUseApt(): boolean {
  return process.getuid?.() === 0 && runQuietly(['apt-get', '--version']);
}

/** Waits for whoever else is installing. */
export function aptInstall(...packages: readonly string[]): readonly (readonly string[])[] {
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=120', '-qq'];
  return [
    [...apt, 'update'],
    [...apt, 'install', '-y', '--no-install-recommends', ...packages],
  ];
}
