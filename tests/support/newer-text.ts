import * as Y from 'yjs';
import type { RichText } from '#shared/notebook/rich-text.ts';

/** Writes what only a newer app knows: a callout with a paragraph in it. */
export function writeNewerPart(richText: RichText, words: string): void {
  const callout = new Y.XmlElement('callout');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  callout.insert(0, [paragraph]);
  richText.push([callout]);
}
