/** Two members with one notebook: a caregiver in a narrow side panel, a clinician at a desk. */
import type { App } from '#tests/support/app.ts';
import type { HomeServer } from '#tests/support/home-server.ts';
import { type Keyboard, keyboardOn } from '#tests/support/keyboard.ts';
import { type Seat, sitAtPanel, sitAtPortal } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { ana, wainwright } from './scenario.ts';

export type Member = {
  readonly app: App;
  readonly keys: Keyboard;
  /** Quits the browser and starts it anew after what happens meanwhile. */
  reopen(meanwhile?: () => Promise<void>): Promise<Member>;
};
export type Two = { readonly ana: Member; readonly clinician: Member };

/** CSS pixels: as narrow as a person can make the panel. */
const NARROW = { width: 320, height: 800 };
const DESK = { width: 1280, height: 900 };

/** Ana, who has no notebook yet. */
export async function sitAtNarrowPanel(site: string): Promise<Member> {
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

async function memberAt(seat: Seat, size: typeof NARROW): Promise<Member> {
  const { app } = seat;
  await app.page.setViewportSize(size);
  return {
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
