/** Two members with one notebook: a caregiver in a narrow side panel, a clinician at a desk. */
import { expect } from 'vitest';
import type { App } from '#tests/support/app.ts';
import type { HomeServer } from '#tests/support/home-server.ts';
import { type Keyboard, keyboardOn } from '#tests/support/keyboard.ts';
import { type PanelSeat, type Seat, sitAtPanel, sitAtPortal } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { ana, wainwright } from './scenario.ts';

export type Member<S extends Seat = Seat> = {
  readonly seat: S;
  readonly app: App;
  readonly keys: Keyboard;
  /** Quits the browser and starts it anew after what happens meanwhile. */
  reopen(meanwhile?: () => Promise<void>): Promise<Member<S>>;
};
export type Two = { readonly ana: Member<PanelSeat>; readonly clinician: Member };

/** CSS pixels: as narrow as a person can make the panel. */
const NARROW = { width: 320, height: 800 };
const DESK = { width: 1280, height: 900 };

/** Ana, who has no notebook yet. */
export async function sitAtNarrowPanel(site: string): Promise<Member<PanelSeat>> {
  return memberAt(await sitAtPanel(makeTemporaryFolder(), site), NARROW);
}

export async function sitTogether(server: HomeServer, site: string): Promise<Two> {
  const home = await sitAtNarrowPanel(site);
  await home.app.startNotebook({ child: 'Maya', server: server.address, me: ana });
  const link = await home.app.invite(wainwright);
  const clinician = await memberAt(await sitAtPortal(makeTemporaryFolder(), link), DESK);
  await clinician.app.join(null);
  return { ana: home, clinician };
}

async function memberAt<S extends Seat>(seat: S, size: typeof NARROW): Promise<Member<S>> {
  const { app } = seat;
  await app.page.setViewportSize(size);
  return {
    seat,
    app,
    keys: keyboardOn(app.page),
    async reopen(meanwhile) {
      await seat.leave();
      await meanwhile?.();
      await seat.return();
      return memberAt(seat, size);
    },
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
