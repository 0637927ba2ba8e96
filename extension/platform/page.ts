/**
 * Puts a question to the page that the person just pointed at; `activeTab` allows no other. A script
 * of ours is sent there first, beside the page's own world, and is gone with the page.
 */
import { browser } from 'wxt/browser';

type Answer = (about: unknown) => unknown;
type AnsweringPage = { betweenSessions?: Record<string, Answer> };

/** In the page: says what answers a question. */
export function answerInPage(question: string, answer: Answer): void {
  const page = globalThis as AnsweringPage;
  page.betweenSessions = { ...page.betweenSessions, [question]: answer };
}

type Question = {
  readonly name: string;
  readonly script: '/page-reader.js' | '/passage-finder.js';
};

const MAIN = 0;

/**
 * Asks the page itself, without the frames in it.
 * @param about goes to the page, and what it answers comes back, as JSON
 * @returns `null` where reading is not allowed (browser pages, the store, some documents)
 */
export async function askPage(
  tabId: number,
  { name, script }: Question,
  about: unknown,
): Promise<unknown> {
  const target = { tabId, frameIds: [MAIN] };
  try {
    await browser.scripting.executeScript({ target, files: [script], injectImmediately: true });
  } catch {
    // A page that may not be read is expected.
    return null;
  }
  return askFrame(target, name, about);
}

/**
 * Asks every frame by itself, so that one which takes long keeps nobody waiting.
 * @param which `inner`: without the page itself
 * @returns one answer per frame, each when it comes, the page's own first; `null` where reading is
 * not allowed at all
 */
export async function askFrames(
  tabId: number,
  { name, script }: Question,
  about: unknown,
  which: 'all' | 'inner' = 'all',
): Promise<readonly Promise<unknown>[] | null> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [script],
      // A frame that is slow to load would keep all the others waiting.
      injectImmediately: true,
    });
    return frames
      .filter(({ frameId }) => which === 'all' || frameId !== MAIN)
      .toSorted((a, b) => a.frameId - b.frameId)
      .map(({ frameId }) => askFrame({ tabId, frameIds: [frameId] }, name, about));
  } catch {
    return null;
  }
}

async function askFrame(
  target: { tabId: number; frameIds: number[] },
  name: string,
  about: unknown,
): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target,
      func: callInPage,
      args: [name, about],
      injectImmediately: true,
    });
    return answer?.result ?? null;
  } catch {
    // A frame may be gone before it answers.
    return null;
  }
}

/** Sent to the page as text: it can use nothing from outside its own braces. */
function callInPage(name: string, about: unknown): unknown {
  return (globalThis as AnsweringPage).betweenSessions?.[name]?.(about);
}
