/**
 * What people see, photographed into the git-ignored `screenshots/`: onboarding and the five tabs in
 * the real side panel, and the portal on a phone and a desk, each in light and dark.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { tabs } from '#shared/ui/place.tsx';
import { appOn } from '#tests/support/app.ts';
import { serveArticle } from '#tests/support/article.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { sitAtPanel, sitAtPortal } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const folder = new URL('../../screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const schemes = ['light', 'dark'] as const;

test('the side panel, from onboarding to every tab', async () => {
  await using site = await serveArticle();
  const { app } = await sitAtPanel(makeTemporaryFolder(), site.address);
  await photograph(app.page, 'panel-onboarding');
  await app.tryExample();
  for (const tab of tabs) {
    await app.goTo(tab);
    await photograph(app.page, `panel-${tab}`);
  }
});

test.each([
  ['phone', { width: 390, height: 844 }],
  ['desk', { width: 1280, height: 860 }],
])('the portal on a %s', async (place, size) => {
  await using server = await startHomeServer();
  const seat = await sitAtPortal(makeTemporaryFolder(), server.address);
  const { page } = seat.app;
  await page.setViewportSize(size);
  await photograph(page, `portal-${place}-onboarding`);
  const app = appOn(page);
  await app.tryExample();
  for (const tab of tabs) {
    await app.goTo(tab);
    await photograph(page, `portal-${place}-${tab}`);
  }
});

async function photograph(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({
      path: `${folder}${name}-${colorScheme}.png`,
      animations: 'disabled',
    });
  }
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth, `${name} scrolls sideways`).toBeLessThanOrEqual(clientWidth);
}
