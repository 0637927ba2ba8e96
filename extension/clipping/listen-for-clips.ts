/** Wires every gesture to the same path: open the panel within the gesture, keep the clip. */
import { openAlarm } from '#extension/platform/alarm.ts';
import {
  onMenu,
  onShortcut,
  onToolbarClick,
  type PointedAt,
} from '#extension/platform/gestures.ts';
import { openSidePanel } from '#extension/platform/side-panel.ts';
import { isTabAt } from '#extension/platform/tab-at.ts';
import { onWorkerCall } from '#extension/platform/worker-call.ts';
import { openDevice } from '#shared/host/device.ts';
import { newId } from '#shared/secrets/pass.ts';
import type { ClipKind } from '#shared/ui/host.ts';
import { askForReading } from './ask-page.ts';
import { type Gesture, openIntents } from './intents.ts';
import { createKeeper } from './keep-clip.ts';
import { openOutbox } from './outbox.ts';
import { tellPointed } from './pointed.ts';

const menu = [
  { id: 'question', title: 'askAboutThis' },
  { id: 'resource', title: 'saveAsResource' },
  { id: 'note', title: 'saveAsNote' },
] as const satisfies readonly { id: ClipKind; title: string }[];

export function listenForClips(): void {
  const device = openDevice();
  const resume = () => void keeper.resume();
  const keeper = createKeeper({
    intents: openIntents(),
    alarm: openAlarm('resume', resume),
    outbox: openOutbox(),
    clipKey: () => device.clipKey(),
    readPage: askForReading,
    isTabAt,
    mintId: newId,
    now: Date.now,
  });

  function handle(page: PointedAt, wish: Pick<Gesture, 'as' | 'selectionOnly'>): void {
    // First and without waiting: the browser allows it only while it handles the gesture.
    const opening = openSidePanel(page.windowId);
    // A panel that stays shut loses nothing: the clip waits in the outbox.
    opening.catch(() => undefined);
    void keeper.keep({ page, ...wish });
    tellPointed();
  }

  onMenu(menu, (itemId, page) => {
    const item = menu.find(({ id }) => id === itemId);
    if (item !== undefined) handle(page, { as: item.id, selectionOnly: false });
  });
  onShortcut('clip', (page) => handle(page, { as: null, selectionOnly: false }));
  onToolbarClick((page) => handle(page, { as: null, selectionOnly: true }));
  onWorkerCall('resume', resume);
  resume();
}
