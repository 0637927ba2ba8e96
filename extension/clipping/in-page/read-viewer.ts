/** Documents that the browser shows in a viewer of its own, into which no script can look. */
import type { PageReading } from './page-reading.ts';

/** @returns `null` when this frame is a page like any other. */
export function readViewer(): PageReading | null {
  if (!isViewer(document)) return null;
  const { title } = document;
  const page = { address: location.href, title, site: '', author: '', day: '' };
  return {
    passage: null,
    linkText: '',
    pictureText: '',
    page: window.top === window ? page : null,
    viewer: true,
  };
}

/** Chromium before 130 says `text/html`, and embeds the document in an otherwise empty page. */
function isViewer({ contentType, body }: Document): boolean {
  return (
    contentType === 'application/pdf' ||
    body?.querySelector(':scope > embed[type="application/pdf"]:only-child') != null
  );
}
