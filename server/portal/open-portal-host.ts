/** The web page's own parts of the host: the server it came from, and an invitation in its address. */
import { buildHost } from '#shared/host/build-host.ts';
import { openDevice } from '#shared/host/device.ts';
import { pageStorage } from '#shared/host/preferences.ts';
import { browserPlatform } from '#shared/sync/platform.ts';
import type { Host } from '#shared/ui/host.ts';
import { takeInvitation } from './take-invitation.ts';

export function openPortalHost(): Host {
  return buildHost({
    frame: 'portal',
    device: openDevice(),
    platform: browserPlatform(window),
    preferences: pageStorage(),
    proposedServer: location.origin,
    arrivingInvitation: takeInvitation(window),
    clips: null,
    pages: null,
  });
}
