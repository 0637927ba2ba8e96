/**
 * What looks at the clock in the worker and in the panel. They are processes of one machine, so they
 * share `Date.now()`. Each function is sent there as text and can use nothing from outside itself.
 */

/** Milliseconds since 1970; 0 where it has not been. */
export type WorkerTimes = { began: number; read: number; sealed: number };
export type PanelTimes = { kept: number; painted: number };

declare global {
  var captureTimes: WorkerTimes;
  var capturePanel: { times: PanelTimes; painted: Promise<void> };
}

type Executed = (injection: unknown) => Promise<unknown>;
type ChromeHere = { scripting: { executeScript: Executed } };

/** In the worker: notes when the page has answered, and when the sealed clip goes to the disk. */
export function watchWorker(): void {
  globalThis.captureTimes = { began: 0, read: 0, sealed: 0 };
  const { scripting } = (globalThis as unknown as { chrome: ChromeHere }).chrome;
  const execute = scripting.executeScript.bind(scripting);
  scripting.executeScript = async (injection) => {
    const answer = await execute(injection);
    globalThis.captureTimes.read = Date.now();
    return answer;
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...args) {
    globalThis.captureTimes.sealed = Date.now();
    return put.apply(this, args);
  };
}

/** In the panel: notes when the outbox tells of a clip, and when its words are painted. */
export function watchPanel(words: string): void {
  const times: PanelTimes = { kept: 0, painted: 0 };
  const channel = new BroadcastChannel('between-sessions/clips');
  channel.onmessage = () => {
    times.kept ||= Date.now();
  };
  const painted = new Promise<void>((resolve) => {
    const look = () => {
      const entries = [...document.querySelectorAll('[data-entry]')];
      if (!entries.some((each) => each.textContent.includes(words))) return;
      watch.disconnect();
      channel.close();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times.painted = Date.now();
          resolve();
        };
        port2.postMessage(null);
      });
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  globalThis.capturePanel = { times, painted };
}

/** In the page, as if dragged over; painted before anything else happens. */
export async function selectParagraph(at: number): Promise<void> {
  const paragraph = document.querySelectorAll('p')[at];
  if (paragraph === undefined) throw new Error(`no paragraph ${at}`);
  paragraph.scrollIntoView({ block: 'center' });
  getSelection()?.selectAllChildren(paragraph);
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
}
