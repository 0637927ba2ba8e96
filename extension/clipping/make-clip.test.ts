import { describe, expect, test } from 'vitest';
import { LONGEST_QUOTE } from '#shared/notebook/passage.ts';
import { aReading } from '#tests/support/clip.ts';
import { aGesture } from '#tests/support/clipping-worker.ts';
import type { PageReading } from './in-page/page-reading.ts';
import type { Gesture, Intent } from './intents.ts';
import { makeClip } from './make-clip.ts';

const page = aGesture().page;
const asked = (more: Partial<Gesture['page']> = {}, wish: Partial<Gesture> = {}): Intent => ({
  ...aGesture(more, wish),
  id: 'clip-1',
  clippedAt: 1_000,
});
const frame = (quote: string) => aReading({ quote, address: page.url, title: page.title });
const inner = (quote: string): PageReading => ({ ...aReading({ quote }), page: null });
const viewer: PageReading = { ...aReading({ address: page.url }), viewer: true };

test('selected words become the quote, with the page’s title and address', () => {
  expect(makeClip(asked(), [frame('Attention can keep it going.')])).toMatchObject({
    id: 'clip-1',
    quote: 'Attention can keep it going.',
    url: page.url,
    title: page.title,
    shortfall: null,
    as: 'question',
    clippedAt: 1_000,
  });
});

test('words selected inside a frame of the page count', () => {
  expect(makeClip(asked(), [frame(''), inner('From the inner page')])?.quote).toBe(
    'From the inner page',
  );
});

test('of several selections, the one that the menu was opened on counts', () => {
  const clip = makeClip(asked({ selectionText: '1. Wait  2. Breathe' }), [
    frame('Left from before'),
    inner('Wait\nBreathe'),
  ]);
  expect(clip?.quote).toBe('Wait\nBreathe');
});

describe('without a selection', () => {
  test('the page itself is kept', () => {
    expect(makeClip(asked(), [frame('')])).toMatchObject({ quote: '', url: page.url });
  });

  test.each([
    ['a page', page.url, [frame('')]],
    ['a page that may not be read', page.url, 'refused' as const],
    ['a page of the browser', '', 'refused' as const],
    ['a file', 'file:///home/ana/letter.txt', 'refused' as const],
  ])('a toolbar click on %s keeps nothing: it only opened the panel', (_what, url, answer) => {
    expect(makeClip(asked({ url }, { selectionOnly: true }), answer)).toBeNull();
  });
});

describe('a link', () => {
  const linkUrl = 'https://example.org/leaflet';
  test('is kept by its own words and address, not the page’s', () => {
    const frames = [{ ...frame('Selected elsewhere'), linkText: ' The\n leaflet ' }];
    expect(makeClip(asked({ linkUrl }), frames)).toMatchObject({
      quote: '',
      anchor: null,
      url: linkUrl,
      title: 'The leaflet',
      shortfall: null,
    });
  });

  test('on a page that may not be read is kept by its address', () => {
    expect(makeClip(asked({ linkUrl }), 'refused')).toMatchObject({
      url: linkUrl,
      title: '',
      shortfall: null,
    });
  });

  test('yields to selected words', () => {
    const clip = makeClip(asked({ linkUrl, selectionText: 'Words' }), [frame('Words')]);
    expect(clip).toMatchObject({ quote: 'Words', url: page.url });
  });

  test.each(['mailto:ana@example.org', 'javascript:void(0)', 'file:///home/ana/a.txt'])(
    'that others could not open (%s) means the page',
    (address) => {
      expect(makeClip(asked({ linkUrl: address }), [frame('')])?.url).toBe(page.url);
    },
  );
});

describe('a picture', () => {
  const pictureUrl = 'https://example.org/steps.png?size=2';
  test('is kept by its description and address, with its page', () => {
    const frames = [{ ...frame('Selected elsewhere'), pictureText: 'Five steps to calm' }];
    expect(makeClip(asked({ pictureUrl, linkUrl: 'https://example.org/b' }), frames)).toMatchObject(
      { quote: 'Five steps to calm', pictureUrl, url: page.url, title: page.title, anchor: null },
    );
  });

  test('without an address of its own is kept by its description', () => {
    const frames = [{ ...frame(''), pictureText: 'Drawn here' }];
    const clip = makeClip(asked({ pictureUrl: 'data:image/png;base64,AAAA' }), frames);
    expect(clip).toMatchObject({ quote: 'Drawn here', pictureUrl: '' });
  });

  test('with an address too long to keep is not kept by half of it', () => {
    const long = `https://example.org/${'x'.repeat(3_000)}`;
    expect(makeClip(asked({ pictureUrl: long }), [frame('')])?.pictureUrl).toBe('');
  });
});

describe('what falls short, and why', () => {
  const refused = (more: Partial<Gesture['page']>) => makeClip(asked(more), 'refused');

  test.each(['', 'chrome://settings', 'about:blank', 'moz-extension://a/b.html'])(
    'a page of the browser itself (%s): nothing can be kept, and nothing is decided',
    (url) => {
      expect(refused({ url, title: '' })).toMatchObject({
        quote: '',
        url: '',
        shortfall: 'browser-page',
        as: null,
      });
    },
  );

  test('the source view of a page is the browser’s', () => {
    expect(refused({ url: `view-source:${page.url}` })?.shortfall).toBe('browser-page');
  });

  test('a page that browsers keep us out of: its link is kept', () => {
    expect(refused({})).toMatchObject({ url: page.url, shortfall: 'closed-page', as: 'question' });
  });

  test('a document in the browser’s viewer: its link is kept', () => {
    expect(makeClip(asked(), [viewer])).toMatchObject({ url: page.url, shortfall: 'document' });
    const url = 'https://example.org/Leaflet.PDF?version=2';
    expect(refused({ url })).toMatchObject({ url, shortfall: 'document' });
  });

  test('a page that embeds a document is a page', () => {
    expect(makeClip(asked(), [frame(''), { ...viewer, page: null }])?.shortfall).toBeNull();
  });

  test.each([['refused' as const], [[viewer]], ['gone' as const]])(
    'the menu knew the words: all is kept where the answer is %j',
    (answer) => {
      expect(makeClip(asked({ selectionText: 'From a PDF' }), answer)).toMatchObject({
        quote: 'From a PDF',
        url: page.url,
        shortfall: null,
      });
    },
  );

  test('a file: its words are kept, and no link', () => {
    const file = { url: 'file:///home/ana/letter.txt', title: 'letter.txt' };
    const reading = aReading({ quote: 'Dear all', address: file.url });
    expect(makeClip(asked(file), [reading])).toMatchObject({
      quote: 'Dear all',
      url: '',
      shortfall: 'file',
      as: 'question',
    });
    expect(refused(file)).toMatchObject({ quote: '', url: '', shortfall: 'file', as: null });
  });

  test('more words than a quote may hold', () => {
    const { passage, ...rest } = frame('Long');
    if (passage === null) throw new Error('words are selected');
    const frames = [{ ...rest, passage: { ...passage, cut: true } }];
    expect(makeClip(asked(), frames)?.shortfall).toBe('cut');
    const selectionText = 'worry '.repeat(LONGEST_QUOTE);
    expect(refused({ selectionText })?.shortfall).toBe('cut');
  });
});
