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

/**
 * @param about goes to the page, and what it answers comes back, as JSON
 * @returns one answer per frame that may be read, main frame first; `null` where reading is not
 * allowed at all (browser pages, the store, some documents)
 */
export async function askPage(
  tabId: number,
  { name, script }: Question,
  about: unknown,
): Promise<readonly unknown[] | null> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: [script] });
    const answers = await browser.scripting.executeScript({
      target,
      func: callInPage,
      args: [name, about],
    });
    return answers
      .toSorted((a, b) => a.frameId - b.frameId)
      .flatMap(({ result }) => (result == null ? [] : [result]));
  } catch {
    // A page that may not be read is expected.
    return null;
  }
}

/** Sent to the page as text: it can use nothing from outside its own braces. */
function callInPage(name: string, about: unknown): unknown {
  return (globalThis as AnsweringPage).betweenSessions?.[name]?.(about);
}
