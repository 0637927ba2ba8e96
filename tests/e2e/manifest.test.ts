/** What the browser is asked for. Each line more is something that a person has to trust us with. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtExtension, builtForFirefox, EXTENSION_ID } from '#tests/support/built.ts';

type Permissions = Readonly<Record<string, readonly string[] | undefined>>;

const manifest = readManifest(builtExtension);
const everywhere = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'];

function readManifest(folder: string) {
  return JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
}

describe.each([
  ['Chromium', builtExtension, [...everywhere, 'sidePanel']],
  // Its sidebar needs no permission.
  ['Firefox (npm run build:firefox)', builtForFirefox, everywhere],
])('for %s', (_, folder, permissions) => {
  test('it asks for these permissions and no others', () => {
    const asked: Permissions = readManifest(folder);
    expect(asked.permissions?.toSorted()).toEqual(permissions.toSorted());
    expect(asked.host_permissions ?? []).toEqual([]);
    expect(asked.optional_permissions ?? []).toEqual([]);
    expect(asked.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  test('no script runs in a page by itself, and nothing of the extension is open to pages', () => {
    const built = readManifest(folder);
    expect(built.content_scripts ?? []).toEqual([]);
    expect(built.web_accessible_resources ?? []).toEqual([]);
    expect(built.externally_connectable).toBeUndefined();
  });
});

test('the panel is the browser’s own: side panel in Chromium, sidebar in Firefox', () => {
  expect(manifest.side_panel.default_path).toBe('sidepanel.html');
  expect(manifest.sidebar_action).toBeUndefined();
  const firefox = readManifest(builtForFirefox);
  expect(firefox.sidebar_action.default_panel).toBe('sidepanel.html');
  expect(firefox.side_panel).toBeUndefined();
});

test('only the extension’s own code runs in it', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval/);
});

test('its id follows from the key and stays the same on every machine', () => {
  const digest = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex');
  const id = [...digest.slice(0, 32)].map(
    (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)],
  );
  expect(id.join('')).toBe(EXTENSION_ID);
});

test.each(['en', 'es'])('name, menus and shortcut have words in %s', (language) => {
  const messages = JSON.parse(
    readFileSync(`${builtExtension}/_locales/${language}/messages.json`, 'utf8'),
  );
  const used = JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g);
  const names = [...used].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(0);
  for (const name of [...names, 'askAboutThis', 'saveAsResource', 'saveAsNote']) {
    expect(messages[name]?.message).toBeTruthy();
  }
});
