/** Reads what the person pointed at, in one frame. Runs in the page, and only when they asked. */
import type { PageReading, Wanted } from './page-reading.ts';

export function readPage(wanted: Wanted): PageReading {
  const quote = document.getSelection()?.toString() || wanted.selectionText;
  const passage =
    quote === ''
      ? null
      : { quote, blocks: null, language: '', direction: 'ltr' as const, anchor: null, cut: false };
  const page =
    window.top === window
      ? { address: location.href, title: document.title, site: '', author: '', day: '' }
      : null;
  return { passage, linkText: '', pictureText: '', page };
}
