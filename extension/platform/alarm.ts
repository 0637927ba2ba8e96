/** One alarm that wakes the worker when nothing else does. */
import { browser } from 'wxt/browser';

/** The least that browsers allow. */
const SOON = { delayInMinutes: 0.5 };

export type Alarm = {
  /** Rings once; setting it again puts it off. */
  set(): Promise<void>;
  clear(): Promise<unknown>;
};

export function openAlarm(name: string, ring: () => void): Alarm {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) ring();
  });
  return {
    set: async () => browser.alarms.create(name, SOON),
    clear: () => browser.alarms.clear(name),
  };
}
