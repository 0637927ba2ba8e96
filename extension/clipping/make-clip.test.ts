import { describe, expect, test } from 'vitest';
import { aReading } from '#tests/support/clip.ts';
import type { PageReading } from './in-page/page-reading.ts';
import { type ClipPorts, type Gesture, makeClip } from './make-clip.ts';

const page = {
  tabId: 7,
  windowId: 1,
  url: 'https://example.org/bedtime',
  title: 'Helping a worried child at bedtime',
  selectionText: '',
};
const ask = (more: Partial<Gesture> = {}): Gesture => ({
  page,
  as: 'question',
  selectionOnly: false,
  ...more,
});

function readingAs(frames: readonly PageReading[] | null): ClipPorts {
  return { readPage: async () => frames, mintId: () => 'clip-1', now: () => 1_000 };
}
const frame = (quote: string) => aReading({ quote, address: page.url, title: page.title });

test('selected words become the quote, with the page’s title and address', async () => {
  expect(await makeClip(ask(), readingAs([frame('Attention can keep it going.')]))).toMatchObject({
    id: 'clip-1',
    quote: 'Attention can keep it going.',
    url: page.url,
    title: page.title,
    as: 'question',
    clippedAt: 1_000,
  });
});

test('words selected inside a frame of the page count', async () => {
  const clip = await makeClip(ask(), readingAs([frame(''), frame('From the inner page')]));
  expect(clip?.quote).toBe('From the inner page');
});

test('where a page may not be read, what the menu knew to be selected is kept', async () => {
  const pdf = ask({ page: { ...page, selectionText: 'From a PDF' } });
  expect((await makeClip(pdf, readingAs(null)))?.quote).toBe('From a PDF');
});

describe('without a selection', () => {
  test('the page itself is kept', async () => {
    expect(await makeClip(ask(), readingAs(null))).toMatchObject({ quote: '', url: page.url });
  });

  test('a toolbar click keeps nothing: it only opened the panel', async () => {
    expect(await makeClip(ask({ selectionOnly: true }), readingAs([frame('')]))).toBeNull();
  });

  test('a page of the browser itself leaves nothing to keep', async () => {
    const settings = ask({ page: { ...page, url: 'chrome://settings' } });
    expect(await makeClip(settings, readingAs(null))).toBeNull();
  });
});
