import { existsSync } from 'node:fs';
import { builtExtension, builtPortal } from '#tests/support/built.ts';

/** These tests run what people would install, so they never build it themselves. */
export function setup(): void {
  for (const file of [`${builtExtension}/manifest.json`, `${builtPortal}/index.html`]) {
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first.`);
  }
}
