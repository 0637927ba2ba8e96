/** Why less is kept than was wanted, told from the page's address and from whether it let itself be read. */
import type { ClipShortfall } from '#shared/ui/host.ts';
import type { PageReading } from './in-page/page-reading.ts';

/** `refused`: browsers keep us out. `gone`: it left before it was read. */
export type PageAnswer = readonly PageReading[] | 'refused' | 'gone';

type Outcome = {
  readonly address: string;
  readonly answer: PageAnswer;
  /** Words or a picture, not the page alone. */
  readonly hasContent: boolean;
  readonly isCut: boolean;
};

export function shortfallOf({ address, answer, hasContent, isCut }: Outcome): ClipShortfall | null {
  const kind = kindOf(address);
  if (kind === 'file') return 'file';
  if (isCut) return 'cut';
  if (hasContent) return null;
  if (kind === 'browser') return 'browser-page';
  if (answer === 'gone') return null;
  if (answer === 'refused') return isDocumentAddress(address) ? 'document' : 'closed-page';
  return answer.some(({ page, viewer }) => page !== null && viewer) ? 'document' : null;
}

/** Browsers do not even tell the address of their own pages, of `about:`, `data:` and `blob:`. */
function kindOf(address: string): 'web' | 'file' | 'browser' {
  if (!URL.canParse(address)) return 'browser';
  const { protocol } = new URL(address);
  if (protocol === 'file:') return 'file';
  return /^https?:$/.test(protocol) ? 'web' : 'browser';
}

/** Firefox’s viewer refuses to be read; its address is the document’s. */
function isDocumentAddress(address: string): boolean {
  return /\.pdf$/i.test(new URL(address).pathname);
}
