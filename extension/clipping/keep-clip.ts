/**
 * From gesture to safely kept, in the worker, which may be ended at any moment. What was asked is
 * noted first, and what is noted is done again until the clip is on this device's disk.
 */
import type { Alarm } from '#extension/platform/alarm.ts';
import { withoutOthers } from './choose-passage.ts';
import { sealClip } from './clip-box.ts';
import type { PageReading, Wanted } from './in-page/page-reading.ts';
import { type Gesture, type Intent, type Intents, shortened } from './intents.ts';
import { makeClip } from './make-clip.ts';
import type { Outbox } from './outbox.ts';
import type { PageAnswer } from './shortfall.ts';
import { whatIsWanted } from './what-is-wanted.ts';

export type KeepPorts = {
  intents: Pick<Intents, 'put' | 'list' | 'remove'>;
  alarm: Alarm;
  /** `null` where the page may not be read. */
  readPage(tabId: number, wanted: Wanted): Promise<readonly PageReading[] | null>;
  isTabAt(tabId: number, url: string): Promise<boolean>;
  /** This device's public clip key; made on first use. */
  clipKey(): Promise<Uint8Array>;
  outbox: Pick<Outbox, 'put' | 'knows' | 'announce'>;
  mintId(): string;
  now(): number;
};

export type Keeper = {
  /** Call it before the first `await` of a gesture's handler. */
  keep(gesture: Gesture): Promise<void>;
  /** Does again what an earlier worker left behind. */
  resume(): Promise<void>;
};

/** Milliseconds. What is selected later than this says nothing about what was. */
const STALE = 60_000;

export function createKeeper(ports: KeepPorts): Keeper {
  const { intents, alarm, outbox } = ports;
  const underWay = new Set<string>();
  /** What the browser lists may be older than what was done since. */
  const done = new Set<string>();

  async function read({ page }: Intent): Promise<PageAnswer> {
    return (await ports.readPage(page.tabId, whatIsWanted(page))) ?? 'refused';
  }

  async function readAgain(intent: Intent): Promise<PageAnswer> {
    const { tabId, url, selectionText } = intent.page;
    const isStale = ports.now() - intent.clippedAt > STALE;
    if (isStale || !(await ports.isTabAt(tabId, url))) return 'gone';
    const answer = await read(intent);
    return typeof answer === 'string' ? answer : withoutOthers(answer, selectionText);
  }

  async function finish(intent: Intent, reading: Promise<PageAnswer>): Promise<void> {
    const [answer, clipKey] = await Promise.all([reading, ports.clipKey()]);
    // To a worker that is being ended every question fails, and a page seems closed that is not:
    // what it was told counts only while the browser still answers it.
    await intents.list();
    const clip = makeClip(intent, answer);
    if (clip === null) return;
    const { id, clippedAt } = clip;
    const { windowId } = intent.page;
    await outbox.put({ id, box: sealClip(clip, clipKey), clippedAt, windowId });
  }

  async function finishAgain(intent: Intent): Promise<void> {
    if (await outbox.knows(intent.id)) outbox.announce();
    else await finish(intent, readAgain(intent));
  }

  /** Whatever fails stays noted, and the alarm stays set. */
  async function settle({ id }: Intent, work: Promise<void>): Promise<void> {
    underWay.add(id);
    try {
      await work;
      await intents.remove(id);
      done.add(id);
    } finally {
      underWay.delete(id);
    }
    if ((await intents.list()).length === 0 && underWay.size === 0) await alarm.clear();
  }

  return {
    async keep(gesture) {
      const intent = { ...gesture, id: ports.mintId(), clippedAt: ports.now() };
      // All three are on their way to the browser before anything is waited for.
      const noted = Promise.allSettled([intents.put(intent.id, shortened(intent)), alarm.set()]);
      const kept = finish(intent, read(intent));
      await settle(
        intent,
        Promise.all([kept, noted]).then(() => undefined),
      );
    },

    async resume() {
      const noted = await intents.list();
      if (noted.length === 0) return;
      const left = noted.filter(({ id }) => !underWay.has(id) && !done.has(id));
      const again = left.map((intent) => settle(intent, finishAgain(intent)));
      await Promise.all([alarm.set(), ...again]);
    },
  };
}
