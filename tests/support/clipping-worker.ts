/** The part of the worker that keeps clips, with a browser around it that outlives it. */
import type { Gesture, Intent } from '#extension/clipping/intents.ts';
import { createKeeper, type KeepPorts } from '#extension/clipping/keep-clip.ts';
import type { Outbox } from '#extension/clipping/outbox.ts';
import { createBoxKeys } from '#shared/secrets/lockbox.ts';
import { newId } from '#shared/secrets/pass.ts';

export type Step = 'intend' | 'read' | 'put' | 'remove';

/** What is there before a worker starts and after it has ended. */
export function aBrowser(outbox: Outbox) {
  const keys = createBoxKeys();
  const intents = new Map<string, Intent>();
  const alarms = new Set<string>();
  const browser = {
    keys,
    intents,
    outbox,
    now: 1_000,
    tabUrl: 'https://example.org/',
    /** What the page answers. */
    page: (async () => null) as KeepPorts['readPage'],
    /** What happens while the list of intents is on its way to the worker. */
    whenListed: () => {},
    /** Chromium fails whatever a worker asks while it is being ended ("No SW"). */
    failsAll: false,
    /** How often pages were read. */
    reads: 0,
    alarmIsSet: () => alarms.size > 0,

    /** @param endAfter it does nothing more as soon as this is done, as if it were not there */
    startWorker(endAfter: Step | null = null) {
      const ending = Promise.withResolvers<void>();
      let ended = false;
      async function doing<T>(step: Step | null, work: () => T | Promise<T>): Promise<T> {
        if (!ended) {
          const result = await work();
          ended ||= step !== null && step === endAfter;
          if (!ended) return result;
        }
        ending.resolve();
        return new Promise<never>(() => undefined);
      }
      /** What the browser itself does for the worker; its databases are no part of that. */
      function asking<T>(step: Step | null, work: () => T | Promise<T>): Promise<T> {
        return doing(step, async () => {
          const result = await work();
          if (browser.failsAll) throw new Error('No SW');
          return result;
        });
      }
      const keeper = createKeeper({
        intents: {
          put: (id, intent) => asking('intend', () => void intents.set(id, intent)),
          list: () =>
            asking(null, () => {
              const listed = [...intents.values()];
              browser.whenListed();
              return listed;
            }),
          remove: (id) => asking('remove', () => void intents.delete(id)),
        },
        alarm: {
          set: () => asking(null, () => void alarms.add('resume')),
          clear: () => asking(null, () => void alarms.delete('resume')),
        },
        readPage: (tabId, wanted) =>
          doing('read', () => {
            browser.reads += 1;
            return browser.page(tabId, wanted);
          }),
        isTabAt: (_tabId, url) => asking(null, () => url === browser.tabUrl),
        clipKey: () => doing(null, () => keys.publicKey),
        outbox: {
          put: (clip) => doing('put', () => outbox.put(clip)),
          knows: (id) => doing(null, () => outbox.knows(id)),
          announce: outbox.announce,
        },
        mintId: newId,
        now: () => browser.now,
      });
      return { ...keeper, hasEnded: ending.promise };
    },
  };
  return browser;
}

export function aGesture(
  page: Partial<Gesture['page']> = {},
  more: Partial<Gesture> = {},
): Gesture {
  return {
    page: {
      tabId: 1,
      windowId: 1,
      url: 'https://example.org/',
      title: 'Bedtime',
      selectionText: '',
      linkUrl: '',
      pictureUrl: '',
      ...page,
    },
    as: 'question',
    selectionOnly: false,
    ...more,
  };
}
