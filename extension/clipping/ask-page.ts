/** The questions that pages are asked, and who answers them there. */
import { answerInPage, askFrames, askPage } from '#extension/platform/page.ts';
import type { findPassages, Sought } from './in-page/find-passages.ts';
import type { readPageFacts } from './in-page/page-facts.ts';
import type { PageFacts, PageReading, Wanted } from './in-page/page-reading.ts';
import type { readPage } from './in-page/read-page.ts';

const reading = { name: 'readPage', script: '/page-reader.js' } as const;
const naming = { name: 'readPageFacts', script: '/page-reader.js' } as const;
const finding = { name: 'findPassages', script: '/passage-finder.js' } as const;

/** @returns one reading per frame, main frame first; `null` where the page may not be read */
export async function askForReading(
  tabId: number,
  wanted: Wanted,
): Promise<readonly PageReading[] | null> {
  return (await askPage(tabId, reading, wanted)) as readonly PageReading[] | null;
}

/** @returns what the page says of itself, and nothing of its text; `null` where it may not be read */
export async function askForFacts(tabId: number): Promise<PageFacts | null> {
  const answers = (await askPage(tabId, naming, null, false)) as readonly PageFacts[] | null;
  return answers?.[0] ?? null;
}

/** Milliseconds after which frames that have come meanwhile are asked, too. */
const ROUND = 2_000;

/** @returns the ids of the passages that stand there; `null` where the page may not be read */
export async function askForPassages(
  tabId: number,
  sought: Sought,
): Promise<ReadonlySet<string> | null> {
  const found = new Set<string>();
  const until = performance.now() + sought.patience;
  for (let left = sought.patience; ; left = until - performance.now()) {
    const patience = Math.max(0, Math.min(left, ROUND));
    const answers = await askFrames(tabId, finding, { ...sought, patience });
    const answered = answers !== null && (await gather(answers, found, sought.passages.length));
    if (found.size === sought.passages.length) return found;
    if (!answered) return found.size > 0 ? found : null;
    if (left <= ROUND) return found;
  }
}

/** Waits until all is found, or everyone has answered. @returns whether anyone has */
async function gather(
  answers: readonly Promise<unknown>[],
  found: Set<string>,
  wanted: number,
): Promise<boolean> {
  let answered = false;
  await new Promise<void>((resolve) => {
    const heard = answers.map(async (answer) => {
      const ids = (await answer) as readonly string[] | null;
      for (const id of ids ?? []) found.add(id);
      answered ||= ids !== null;
      if (found.size === wanted) resolve();
    });
    void Promise.all(heard).then(() => resolve());
  });
  return answered;
}

export function answerReading(answer: typeof readPage): void {
  answerInPage(reading.name, (about) => answer(about as Wanted));
}

export function answerFacts(answer: typeof readPageFacts): void {
  answerInPage(naming.name, () => answer());
}

export function answerPassages(answer: typeof findPassages): void {
  answerInPage(finding.name, (about) => answer(about as Sought));
}
