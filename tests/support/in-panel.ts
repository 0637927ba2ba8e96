/** What tests evaluate in the panel, where the extension's own interfaces are. */
type Extension = {
  runtime: { sendMessage(message: string): Promise<unknown> };
  storage: { session: { get(keys: null): Promise<object> } };
};

/** Any message starts a worker that has ended. */
export async function wakeWorker(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Extension };
  await chrome.runtime.sendMessage('wake').catch(() => undefined);
}

/** How many gestures are noted and not yet done. */
export async function countIntents(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Extension };
  const keys = Object.keys(await chrome.storage.session.get(null));
  return keys.filter((key) => key.startsWith('intent/')).length;
}
