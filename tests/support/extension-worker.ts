/**
 * The extension's worker as it runs now. Playwright keeps hold of a worker that has ended and does
 * not see the next one, so this asks the browser itself.
 */
import type { CDPSession } from 'playwright-core';
import { EXTENSION_ID } from './built.ts';
import { within } from './within.ts';

/** Milliseconds. */
const PATIENCE = 20_000;
const ORIGIN = `chrome-extension://${EXTENSION_ID}/`;

/** @returns `undefined` while none runs. */
export async function runningWorker(session: CDPSession): Promise<string | undefined> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const running = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(ORIGIN),
  );
  return running?.targetId;
}

/** Waits for a worker and evaluates there; never answers if the worker is ended meanwhile. */
export async function runInWorker<T>(session: CDPSession, expression: string): Promise<T> {
  let targetId: string | undefined;
  while (targetId === undefined) targetId = await runningWorker(session);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answered = answerFrom<T>(session, sessionId);
  const params = { expression, awaitPromise: true, returnByValue: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const answer = await answered;
  // Whoever ends the worker next does not wait for this.
  session.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  return answer;
}

type Answer<T> = {
  id?: number;
  result?: {
    result: { value: T };
    exceptionDetails?: { exception: { description: string } };
  };
  error?: { message: string };
};

function answerFrom<T>(session: CDPSession, sessionId: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const hear = (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId) return;
      const { id, result, error }: Answer<T> = JSON.parse(event.message);
      if (id === undefined) return;
      session.off('Target.receivedMessageFromTarget', hear);
      const trouble = error?.message ?? result?.exceptionDetails?.exception.description;
      if (result === undefined || trouble !== undefined) reject(new Error(trouble));
      else resolve(result.result.value);
    };
    session.on('Target.receivedMessageFromTarget', hear);
  });
}

/**
 * Ends it as the browser does whenever it likes: what it was waiting for never comes. Comes back
 * when it has stopped. That it is no longer listed would not show it: one that starts again at once
 * keeps its id.
 *
 * @param page a session of any page, with `ServiceWorker.enable` sent
 */
export async function endWorker(page: CDPSession): Promise<void> {
  await within(PATIENCE, 'the worker to stop', page.send('ServiceWorker.stopAllWorkers'));
}
