/** What the browser is asked for. Each line more is something that a person has to trust us with. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtExtension, EXTENSION_ID } from '#tests/support/built.ts';

const manifest = JSON.parse(readFileSync(`${builtExtension}/manifest.json`, 'utf8'));

test('the extension asks for these permissions and no others', () => {
  expect(manifest.permissions.toSorted()).toEqual([
    'activeTab',
    'alarms',
    'contextMenus',
    'scripting',
    'sidePanel',
    'storage',
  ]);
  expect(manifest.host_permissions ?? []).toEqual([]);
  expect(manifest.optional_permissions ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
});

test('no script runs in a page by itself, and nothing of the extension is open to pages', () => {
  expect(manifest.content_scripts ?? []).toEqual([]);
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
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
