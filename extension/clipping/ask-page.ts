/** The two questions that pages are asked, and who answers them there. */
import { answerInPage, askPage } from '#extension/platform/page.ts';
import type { findPassages, Sought } from './in-page/find-passages.ts';
import type { PageReading, Wanted } from './in-page/page-reading.ts';
import type { readPage } from './in-page/read-page.ts';

const reading = { name: 'readPage', script: '/page-reader.js' } as const;
const finding = { name: 'findPassages', script: '/passage-finder.js' } as const;

/** @returns one reading per frame, main frame first; `null` where the page may not be read */
export async function askForReading(
  tabId: number,
  wanted: Wanted,
): Promise<readonly PageReading[] | null> {
  return (await askPage(tabId, reading, wanted)) as readonly PageReading[] | null;
}

/** @returns the ids of the passages that stand there; `null` where the page may not be read */
export async function askForPassages(
  tabId: number,
  sought: Sought,
): Promise<ReadonlySet<string> | null> {
  const frames = (await askPage(tabId, finding, sought)) as readonly string[][] | null;
  return frames && new Set(frames.flat());
}

export function answerReading(answer: typeof readPage): void {
  answerInPage(reading.name, (about) => answer(about as Wanted));
}

export function answerPassages(answer: typeof findPassages): void {
  answerInPage(finding.name, (about) => answer(about as Sought));
}
