/**
 * Words put in clear into a page's IndexedDB: a search that finds nothing else must find these,
 * in the log as well as in a table, which the browser writes when some megabytes have come together.
 */
import type { Page } from 'playwright-core';

export const planted = {
  table: 'planted-for-the-table',
  log: 'planted-for-the-log',
} as const;

export async function plantWords(page: Page): Promise<void> {
  await page.evaluate(async (words) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('planted', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('words');
      opening.onsuccess = () => resolve(opening.result);
    });
    const put = (key: string, value: unknown) =>
      new Promise((resolve) => {
        const writing = database.transaction('words', 'readwrite');
        writing.objectStore('words').put(value, key);
        writing.oncomplete = resolve;
      });
    await put('first', { note: `${words.table} `.repeat(20) });
    // Larger values would go to files of their own, past the table.
    for (let piece = 0; piece < 200; piece++) {
      await put(`filler ${piece}`, crypto.getRandomValues(new Uint8Array(32_768)));
    }
    await put('last', { note: words.log });
    database.close();
  }, planted);
}
