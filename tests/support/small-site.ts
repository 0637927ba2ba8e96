/** A website of a few pages on this computer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** @property body `null` keeps whoever asks waiting for ever */
export type Answer = { readonly type: string; readonly body: string | null };
export type SmallSite = { readonly origin: string; [Symbol.asyncDispose](): Promise<void> };

/** @param pages by path */
export async function serveSite(pages: Readonly<Record<string, Answer>>): Promise<SmallSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[pathname];
    // The browser's own copy of the page would be found by whoever looks for its words on disk.
    response.setHeader('cache-control', 'no-store');
    response.statusCode = page === undefined ? 404 : 200;
    response.setHeader('content-type', page?.type ?? 'text/plain');
    if (page?.body === null) response.flushHeaders();
    else response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function html(title: string, body: string): Answer {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}`;
  return { type: 'text/html; charset=utf-8', body: page };
}
