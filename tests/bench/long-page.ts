/** A page of any length, of which no two paragraphs are the same. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SeededRandom } from '#tests/convergence/model/seeded-random.ts';

const WORDS =
  'evening worry breath gate kettle morning step quiet cousin bell lantern again slowly maybe brave small warm later under garden'.split(
    ' ',
  );

/** @param size of the text, in characters */
export function writeParagraphs(size: number, seed: number): string[] {
  const random = new SeededRandom(seed);
  const paragraphs: string[] = [];
  for (let written = 0; written < size; written += paragraphs.at(-1)?.length ?? size) {
    const words = Array.from({ length: 26 }, () => WORDS[random.below(WORDS.length)]);
    paragraphs.push(`Paragraph ${paragraphs.length + 1} of ${size}: ${words.join(' ')}.`);
  }
  return paragraphs;
}

/** @param pages each at its place in the list: `/0`, `/1` … */
export async function servePages(pages: readonly (readonly string[])[]) {
  const server = createServer(({ url = '' }, response) => {
    const paragraphs = pages[Number(url.slice(1))] ?? [];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:,">
      <title>Evenings ${url}</title><style>body { font: 16px/1.5 sans-serif; max-width: 40em; margin: auto; }</style>
      <main>${paragraphs.map((each) => `<p>${each}</p>`).join('\n')}</main></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
