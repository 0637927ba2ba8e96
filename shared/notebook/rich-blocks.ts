/**
 * Rich text as plain blocks, for showing it without an editor. An editor deletes what it does not
 * know, for everybody; so text with unknown parts is shown from here and never edited.
 */
import * as Y from 'yjs';
import type { RichText } from './rich-text.ts';
import type { Watched } from './watched.ts';

export type Span = {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A web or mail address; others are never linked to. */
  readonly href: string | null;
};
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Block[])[] };
export type RichBlocks = {
  readonly blocks: readonly Block[];
  /** Everything in it is known here, so an editor may be opened on it. */
  readonly known: boolean;
};

/** The element and mark names that the editor is built with. */
const NODES = new Set(['paragraph', 'bulletList', 'orderedList', 'listItem', 'hardBreak']);
const MARKS = new Set(['bold', 'italic', 'link']);

export function readBlocks(richText: RichText): RichBlocks {
  const reading = { known: true };
  return { blocks: blocksIn(richText, reading), known: reading.known };
}

/** Reads anew only after a change, and watches only while somebody listens. */
export function watchBlocks(richText: RichText): Watched<RichBlocks> {
  let snapshot: RichBlocks | null = null;
  return {
    getSnapshot() {
      snapshot ??= readBlocks(richText);
      return snapshot;
    },
    subscribe(listener) {
      const onChange = () => {
        snapshot = null;
        listener();
      };
      // What changed between the first reading and now was not heard.
      snapshot = null;
      richText.observeDeep(onChange);
      return () => richText.unobserveDeep(onChange);
    },
  };
}

type Reading = { known: boolean };

function blocksIn(node: Y.XmlFragment, reading: Reading): Block[] {
  return node.toArray().flatMap((child): Block[] => {
    if (child instanceof Y.XmlText) {
      return [{ kind: 'paragraph', spans: spansOf(child, reading) }];
    }
    if (!(child instanceof Y.XmlElement)) return [];
    if (!NODES.has(child.nodeName)) reading.known = false;
    switch (child.nodeName) {
      case 'paragraph':
        return [{ kind: 'paragraph', spans: spansIn(child, reading) }];
      case 'bulletList':
      case 'orderedList': {
        const kind = child.nodeName === 'bulletList' ? 'bullets' : 'numbers';
        const items = child.toArray().map((item) => {
          if (item instanceof Y.XmlElement && item.nodeName === 'listItem') {
            return blocksIn(item, reading);
          }
          reading.known = false;
          return [];
        });
        return [{ kind, items }];
      }
      default:
        return blocksIn(child, reading);
    }
  });
}

function spansIn(paragraph: Y.XmlElement, reading: Reading): Span[] {
  return paragraph.toArray().flatMap((child): Span[] => {
    if (child instanceof Y.XmlText) return spansOf(child, reading);
    if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') return [plain('\n')];
    reading.known = false;
    return [];
  });
}

function plain(text: string): Span {
  return { text, bold: false, italic: false, href: null };
}

function spansOf(text: Y.XmlText, reading: Reading): Span[] {
  return text.toDelta().flatMap((part: { insert: unknown; attributes?: object }): Span[] => {
    if (typeof part.insert !== 'string') {
      reading.known = false;
      return [];
    }
    // Marks that may overlap are stored as name--hash.
    const marks = new Map(
      Object.entries(part.attributes ?? {}).map(([name, mark]) => [name.split('--')[0], mark]),
    );
    if ([...marks.keys()].some((name) => name === undefined || !MARKS.has(name))) {
      reading.known = false;
    }
    const { href } = (marks.get('link') ?? {}) as { href?: unknown };
    const span = { text: part.insert, bold: marks.has('bold'), italic: marks.has('italic') };
    return [{ ...span, href: linkable(href) }];
  });
}

/** @returns the address when it is one that a link may lead to */
export function linkable(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  return /^(https?|mailto):$/.test(new URL(address).protocol) ? address : null;
}
