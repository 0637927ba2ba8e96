/** Clips and readings of pages for tests that care about some of their fields. */
import type { PageReading } from '#extension/clipping/in-page/page-reading.ts';
import type { Clip } from '#shared/ui/host.ts';

export function aClip(fields: Partial<Clip> = {}): Clip {
  return {
    id: 'clip',
    quote: '',
    blocks: null,
    language: '',
    direction: null,
    anchor: null,
    url: '',
    title: '',
    site: '',
    author: '',
    day: '',
    pictureUrl: '',
    shortfall: null,
    as: null,
    clippedAt: 1,
    ...fields,
  };
}

/** The main frame's answer; nothing is selected when `quote` is ''. */
export function aReading(of: { quote?: string; address?: string; title?: string }): PageReading {
  const { quote = '', address = '', title = '' } = of;
  return {
    passage:
      quote === ''
        ? null
        : { quote, blocks: null, language: '', direction: 'ltr', anchor: null, cut: false },
    linkText: '',
    pictureText: '',
    page: { address, title, site: '', author: '', day: '' },
  };
}
