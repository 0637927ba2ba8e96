/** Puts the extension's own questions to the page beside its panel, as its worker does. */
import type { Worker } from 'playwright-core';
import type { Choice } from '#tests/corpus/corpus-page.ts';
import { chooseInPage } from './choose-in-page.ts';
import type { PanelBrowser } from './panel-browser.ts';

/** Milliseconds. */
const PATIENCE = 5_000;

type Script = '/page-reader.js' | '/passage-finder.js';

/** @returns what each frame answers, main frame first; a frame without an answer is left out */
export async function askInPage(
  browser: PanelBrowser,
  name: string,
  script: Script,
  about: unknown,
): Promise<unknown[]> {
  return inPage(await browser.worker(), script, callInPage.toString(), [name, about]);
}

/** Selects in whichever frame has what was chosen, as soon as one has it. */
export async function choose(browser: PanelBrowser, choice: Choice): Promise<void> {
  const worker = await browser.worker();
  const until = Date.now() + PATIENCE;
  while (!(await inPage(worker, null, chooseInPage.toString(), [choice])).includes(true)) {
    if (Date.now() > until) throw new Error(`the page lacks ${JSON.stringify(choice)}`);
  }
}

function inPage(
  worker: Worker,
  script: Script | null,
  answer: string,
  about: unknown[],
): Promise<unknown[]> {
  return worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const target = { tabId: tab.id, allFrames: true };
    const script = ${JSON.stringify(script)};
    if (script !== null) await chrome.scripting.executeScript({ target, files: [script] });
    const answers = await chrome.scripting.executeScript({
      target, func: ${answer}, args: ${JSON.stringify(about)} });
    return answers
      .sort((a, b) => a.frameId - b.frameId)
      .flatMap(({ result }) => (result == null ? [] : [result]));
  })()`);
}

function callInPage(name: string, about: unknown): unknown {
  type Answering = { betweenSessions?: Record<string, (about: unknown) => unknown> };
  return (globalThis as Answering).betweenSessions?.[name]?.(about);
}
