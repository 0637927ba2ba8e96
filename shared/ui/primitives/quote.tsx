import { useId, useState } from 'react';
import type { QuoteBlock as Block } from '#shared/notebook/passage.ts';
import type { Question } from '#shared/notebook/shape.ts';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { foldQuote } from './fold-quote.ts';
import { inOrder } from './in-order.ts';
import { PictureLink } from './picture-link.tsx';
import styles from './quote.module.css';
import { Paragraphs, QuoteBlock } from './quote-block.tsx';

type QuoteFields = Pick<Question, 'quote'> &
  Partial<Pick<Question, 'quoteBlocks' | 'quoteLanguage' | 'quoteDirection' | 'pictureUrl'>>;

/**
 * Somebody else's words, marked as such by their type and a bar at the side. They keep the language,
 * the direction and the structure that they had where they come from.
 */
export function Quote({ of }: { of: QuoteFields }) {
  const { capture } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { quoteBlocks = null, quoteLanguage, quoteDirection, pictureUrl = null } = of;
  const text = of.quote.trim();
  if (pictureUrl !== null) return <PictureLink url={pictureUrl} description={text} />;
  if (text === '' && quoteBlocks === null) return null;

  const whole = quoteBlocks ?? [{ kind: 'text', text } as const];
  const folded = foldQuote(whole);
  const shown = folded === null || open ? whole : folded;
  return (
    <div className={styles.around}>
      <blockquote
        id={id}
        lang={languageTag(quoteLanguage)}
        dir={quoteDirection ?? 'auto'}
        className={styles.quote}
      >
        {quoteBlocks === null ? <Marked blocks={shown} /> : <Structured blocks={shown} />}
      </blockquote>
      {folded !== null && (
        <Button look="link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? capture.quote.showLess : capture.quote.showAll}
        </Button>
      )}
    </div>
  );
}

/** Quotation marks stand around the whole, not around each paragraph. */
function Marked({ blocks }: { blocks: readonly Block[] }) {
  const { common } = useWords();
  const text = blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n\n');
  return <Paragraphs text={common.quoteMarks(text)} />;
}

function Structured({ blocks }: { blocks: readonly Block[] }) {
  return inOrder(blocks).map(({ key, part }) => <QuoteBlock key={key} block={part} />);
}

/** Pages say all kinds of things of themselves; what is no language tag would mislead a voice. */
function languageTag(said = ''): string | undefined {
  try {
    return said === '' ? undefined : Intl.getCanonicalLocales(said.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
