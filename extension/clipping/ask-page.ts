/** The questions that pages are asked, and who answers them there. */
import { answerInPage, askFrames, askPage } from '#extension/platform/page.ts';
import { isMeant } from './choose-passage.ts';
import type { findPassages, Sought } from './in-page/find-passages.ts';
import type { readPageFacts } from './in-page/page-facts.ts';
import type { PageFacts, PageReading, Wanted } from './in-page/page-reading.ts';
import type { readPage } from './in-page/read-page.ts';

const reading = { name: 'readPage', script: '/page-reader.js' } as const;
const naming = { name: 'readPageFacts', script: '/page-reader.js' } as const;
const finding = { name: 'findPassages', script: '/passage-finder.js' } as const;

/** Milliseconds. A frame that never ends loading must not cost the words that are selected in another. */
const FRAME = 1_500;

/**
 * The page is asked first, and the frames in it only when it has not what is wanted.
 * @returns one reading per frame, main frame first; `null` where the page may not be read
 */
export async function askForReading(
  tabId: number,
  wanted: Wanted,
): Promise<readonly PageReading[] | null> {
  const main = (await askPage(tabId, reading, wanted)) as PageReading | null;
  if (main === null || hasWhatIsWanted(main, wanted)) return main && [main];
  const answers = await within(FRAME, askFrames(tabId, reading, wanted, 'inner'));
  const frames = await Promise.all((answers ?? []).map((answer) => within(FRAME, answer)));
  return [main, ...frames.flatMap((frame) => (frame == null ? [] : [frame as PageReading]))];
}

function hasWhatIsWanted({ passage, ...texts }: PageReading, wanted: Wanted): boolean {
  if (wanted.linkUrl !== '') return texts.linkText !== '';
  if (wanted.pictureUrl !== '') return texts.pictureText !== '';
  return passage !== null && isMeant(passage, wanted.selectionText);
}

/** @returns `null` when it takes longer than that many milliseconds */
function within<T>(patience: number, answer: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @returns what the page says of itself, and nothing of its text; `null` where it may not be read */
export async function askForFacts(tabId: number): Promise<PageFacts | null> {
  return (await askPage(tabId, naming, null)) as PageFacts | null;
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
    const answered =
      answers !== null && (await gather(answers, found, sought.passages.length, patience + ROUND));
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
  patience: number,
): Promise<boolean> {
  let answered = false;
  await new Promise<void>((resolve) => {
    const heard = answers.map(async (answer) => {
      const ids = (await within(patience, answer)) as readonly string[] | null;
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
