/** The side panel's own parts of the host: clips, and storage of the extension. */
import { askForFacts, askForPassages } from '#extension/clipping/ask-page.ts';
import { openIntents } from '#extension/clipping/intents.ts';
import { openOutbox } from '#extension/clipping/outbox.ts';
import { watchPanelClips } from '#extension/clipping/panel-clips.ts';
import { onPointed } from '#extension/clipping/pointed.ts';
import * as permissions from '#extension/platform/permissions.ts';
import * as tabs from '#extension/platform/tabs.ts';
import { onWindowClosed, openWindowIds, thisWindowId } from '#extension/platform/windows.ts';
import { callWorker } from '#extension/platform/worker-call.ts';
import { buildHost } from '#shared/host/build-host.ts';
import { openDevice } from '#shared/host/device.ts';
import { pageStorage } from '#shared/host/preferences.ts';
import { browserPlatform } from '#shared/sync/platform.ts';
import type { Host } from '#shared/ui/host.ts';
import { openPanelPages } from './panel-pages.ts';
import { watchIntents } from './watch-intents.ts';

/** Whom somebody asks who runs their own server on this computer. */
const PROPOSED_SERVER = 'http://localhost:4780';

export function openPanelHost(): Host {
  const device = openDevice();
  const intents = openIntents();
  watchIntents(intents, () => void callWorker('resume'));
  return buildHost({
    frame: 'panel',
    device,
    platform: browserPlatform(window),
    preferences: pageStorage(),
    proposedServer: PROPOSED_SERVER,
    arrivingInvitation: null,
    pages: openPanelPages({
      ...tabs,
      ...permissions,
      askForFacts,
      askForPassages,
      onPointed,
    }),
    clips: (whenSafe) =>
      watchPanelClips({
        whenSafe,
        outbox: openOutbox(),
        clipPrivateKey: async () => (await device.clipKeys()).privateKey,
        windowId: thisWindowId(),
        openWindowIds,
        onWindowClosed,
        onWorkerDone: intents.onChange,
        whenHeir: becomeHeir,
      }),
  });
}

/** Held for as long as this panel lives; the next one gets it then. */
function becomeHeir(listener: () => void): void {
  void navigator.locks.request('between-sessions/clips/heir', () => {
    listener();
    return new Promise(() => {});
  });
}
