/** Pages that are edited while somebody has a passage of theirs. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ChangingSite = {
  readonly origin: string;
  /** @param path such as `/bedtime` */
  publish(path: string, html: string): void;
  [Symbol.asyncDispose](): Promise<void>;
};

export async function serveChangingSite(): Promise<ChangingSite> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.statusCode = html === undefined ? 404 : 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    publish: (path, html) => void pages.set(path, html),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
