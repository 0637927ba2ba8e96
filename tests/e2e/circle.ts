/** Two members with one notebook: a caregiver in a narrow side panel, a clinician at a desk. */
import { expect } from 'vitest';
import { type App, appOn } from '#tests/support/app.ts';
import type { HomeServer } from '#tests/support/home-server.ts';
import { type Keyboard, keyboardOn } from '#tests/support/keyboard.ts';
import { type PanelSeat, type Seat, sitAtPanel, sitAtPortal } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { ana, wainwright } from './scenario.ts';

export type Member = { readonly app: App; readonly keys: Keyboard };
export type Two = { readonly ana: Member; readonly clinician: Member };
export type Seats = Two & { readonly panel: PanelSeat; readonly desk: Seat };

/** CSS pixels: as narrow as a person can make the panel. */
const NARROW = { width: 320, height: 800 };
const DESK = { width: 1280, height: 900 };

export async function sitTogether(server: HomeServer, site: string): Promise<Seats> {
  const panel = await sitAtPanel(makeTemporaryFolder(), site);
  await panel.app.page.setViewportSize(NARROW);
  await panel.app.startNotebook({ child: 'Maya', server: server.address, me: ana });
  const link = await panel.app.invite(wainwright);
  const desk = await sitAtPortal(makeTemporaryFolder(), link);
  const { page } = desk.app;
  await page.setViewportSize(DESK);
  const clinic = appOn(page);
  await clinic.join(null);
  return {
    panel,
    desk,
    ana: { app: panel.app, keys: keyboardOn(panel.app.page) },
    clinician: { app: clinic, keys: keyboardOn(page) },
  };
}

/** Nothing in the narrow panel asks to be scrolled sideways, on the tab that is open. */
export async function expectToFit({ app }: Member): Promise<void> {
  const widths = await app.page.evaluate(() => ({
    window: window.innerWidth,
    tooWide: [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter((each) => each.clientWidth > 1 && each.scrollWidth > each.clientWidth)
      .filter((each) => getComputedStyle(each).overflowX !== 'visible')
      .map((each) => each.outerHTML.slice(0, 200)),
  }));
  expect(widths).toEqual({ window: NARROW.width, tooWide: [] });
}
