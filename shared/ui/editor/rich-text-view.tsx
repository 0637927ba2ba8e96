import { Fragment, type ReactNode, useMemo } from 'react';
import {
  type Block,
  type RichBlocks,
  type Span,
  watchBlocks,
} from '#shared/notebook/rich-blocks.ts';
import type { RichText } from '#shared/notebook/rich-text.ts';
import { useWatched } from '../reading.ts';
import styles from './rich-text.module.css';

/** The rich text as it is now; only its own reader renders again when somebody types in it. */
export function useBlocks(richText: RichText): RichBlocks {
  return useWatched(useMemo(() => watchBlocks(richText), [richText]));
}

export function isEmpty(blocks: readonly Block[]): boolean {
  return blocks.every(
    (block) => block.kind === 'paragraph' && block.spans.every(({ text }) => text.trim() === ''),
  );
}

/** Rich text without an editor: the same look, a tenth of the cost. */
export function RichTextView({ blocks }: { blocks: readonly Block[] }) {
  return <div className={styles.words}>{blocks.map(showBlock)}</div>;
}

// Blocks have no identity of their own: their place is their key, and they hold no state.
function showBlock(block: Block, at: number): ReactNode {
  if (block.kind === 'paragraph') {
    return <p key={at}>{block.spans.length === 0 ? <br /> : block.spans.map(showSpan)}</p>;
  }
  const List = block.kind === 'bullets' ? 'ul' : 'ol';
  return (
    <List key={at}>
      {block.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={place}>{item.map(showBlock)}</li>
      ))}
    </List>
  );
}

function showSpan({ text, bold, italic, href }: Span, at: number): ReactNode {
  if (text === '\n') return <br key={at} />;
  let shown: ReactNode = text;
  if (italic) shown = <em>{shown}</em>;
  if (bold) shown = <strong>{shown}</strong>;
  if (href !== null) {
    shown = (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {shown}
      </a>
    );
  }
  return <Fragment key={at}>{shown}</Fragment>;
}
