/** Rich text of entries: one fragment per entry and field, outside every watched collection. */
import * as Y from 'yjs';
import { WORDS_ROOT, type WordField } from './shape.ts';

/** What an editor binds to. Screens pass it on and never look inside. */
export type RichText = Y.XmlFragment;

export function wordsKey(entryId: string, field: WordField): string {
  return `${entryId}/${field}`;
}

/**
 * @returns the fragment, or `null` when the entry was made without one. It is never created here:
 * two people creating it at once would lose one person's words.
 */
export function readRichText(doc: Y.Doc, entryId: string, field: WordField): RichText | null {
  const stored = doc.getMap(WORDS_ROOT).get(wordsKey(entryId, field));
  return stored instanceof Y.XmlFragment ? stored : null;
}

/** The words without their marks, one line per paragraph or list item; for previews and search. */
export function plainText(richText: RichText): string {
  return lines(richText)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Deeper than any text of ours; a hostile one must not exhaust the stack. */
const DEEPEST = 50;

function lines(node: Y.XmlFragment, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  const found: string[] = [];
  let line = '';
  const endLine = () => {
    found.push(line);
    line = '';
  };
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText) line += textOf(child);
    else if (child instanceof Y.XmlFragment) {
      endLine();
      found.push(...lines(child, depth + 1));
    }
  }
  endLine();
  return found;
}

function textOf(text: Y.XmlText): string {
  return text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('');
}

/** Paragraphs, and bullet lists as arrays, for content that a program writes (an example, an import). */
export function writeParagraphs(
  richText: RichText,
  blocks: readonly (string | readonly string[])[],
): void {
  richText.push(
    blocks.map((block) =>
      typeof block === 'string'
        ? paragraph(block)
        : element(
            'bulletList',
            block.map((item) => element('listItem', [paragraph(item)])),
          ),
    ),
  );
}

function paragraph(words: string): Y.XmlElement {
  return element('paragraph', words === '' ? [] : [new Y.XmlText(words)]);
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}
