/** Serves the corpus from one origin, so that one gesture lets the extension read all of it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CorpusPage } from './corpus-page.ts';

export type CorpusSite = {
  readonly origin: string;
  addressOf(page: CorpusPage): string;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A place to press the extension's button. */
const emptyPage = '<!doctype html><title>Corpus</title>';

/** Pages write `{{origin}}` where they name their own address. */
export async function serveCorpus(corpus: readonly CorpusPage[]): Promise<CorpusSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    const page = corpus.find(({ name }) => `/${name}` === pathname);
    const html = page === undefined ? emptyPage : htmlOf(page);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    response.end(html.replaceAll('{{origin}}', origin));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    addressOf: ({ name, behindAddress = '' }) => `${origin}/${name}${behindAddress}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function htmlOf({ name, make }: CorpusPage): string {
  return make?.() ?? readFileSync(new URL(`pages/${name}.html`, import.meta.url), 'utf8');
}
