/** The worker tells the panels that the person pointed at a page, which may be read from then on. */
const NAME = 'between-sessions/pointed';

export function tellPointed(): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage('pointed');
  channel.close();
}

export function onPointed(listener: () => void): void {
  new BroadcastChannel(NAME).onmessage = listener;
}
