/** The built extension as it is after the person allowed it to look at a site: no test can press that button. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from './built.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** @returns its folder, gone with the test */
export function allowSite(pattern: string): string {
  const folder = makeTemporaryFolder();
  cpSync(builtExtension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: object = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [pattern] }));
  return folder;
}
