/** Lists are lists and tables are tables, as they were on the page they come from. */
import type { QuoteBlock as Block } from '#shared/notebook/passage.ts';
import { useWords } from '../words/words.tsx';
import { inOrder } from './in-order.ts';
import { type NestedItem, nestItems } from './nest-items.ts';
import styles from './quote.module.css';

export function QuoteBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <Paragraphs text={block.text} />;
    case 'list':
      return <Items ordered={block.ordered} items={nestItems(block.items)} />;
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
  }
}

export function Paragraphs({ text }: { text: string }) {
  return inOrder(text.split(/\n{2,}/)).map(({ key, part }) => (
    <p key={key} className={styles.text}>
      {part}
    </p>
  ));
}

function Items({ ordered, items }: { ordered: boolean; items: readonly NestedItem[] }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={styles.list}>
      {inOrder(items).map(({ key, part: { text, inner } }) => (
        <li key={key}>
          {text}
          {inner.length > 0 && <Items ordered={ordered} items={inner} />}
        </li>
      ))}
    </List>
  );
}

function Table({ head, rows }: { head: boolean; rows: readonly (readonly string[])[] }) {
  const { quote: words } = useWords().capture;
  const [first = [], ...rest] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={words.table} tabIndex={0} className={styles.scroll}>
      <table className={styles.table}>
        {head && (
          <thead>
            <tr>
              {inOrder(first).map(({ key, part }) => (
                <th key={key} scope="col">
                  {part}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {inOrder(head ? rest : rows).map(({ key, part: row }) => (
            <tr key={key}>
              {inOrder(row).map(({ key: cell, part }) => (
                <td key={cell}>{part}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
