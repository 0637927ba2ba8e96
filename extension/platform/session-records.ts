/** Records that live as long as the browser runs: in its memory, never on disk, past any worker's end. */
import { browser } from 'wxt/browser';

export type SessionRecords<T> = {
  /** The browser has it as soon as this returns; wait for it only to know. */
  put(id: string, record: T): Promise<void>;
  list(): Promise<T[]>;
  remove(id: string): Promise<void>;
  /** Calls back when one was put or removed, here or in another part of this extension. */
  onChange(listener: () => void): void;
};

export function openSessionRecords<T>(name: string): SessionRecords<T> {
  const isOurs = (key: string) => key.startsWith(`${name}/`);
  return {
    put: (id, record) => browser.storage.session.set({ [`${name}/${id}`]: record }),
    async list() {
      const all = await browser.storage.session.get<Record<string, T>>(null);
      return Object.entries(all).flatMap(([key, record]) => (isOurs(key) ? [record] : []));
    },
    remove: (id) => browser.storage.session.remove(`${name}/${id}`),
    onChange(listener) {
      browser.storage.session.onChanged.addListener((changes) => {
        if (Object.keys(changes).some(isOurs)) listener();
      });
    },
  };
}
