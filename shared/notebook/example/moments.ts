/** The example is told as moments: who wrote what, when. They are played in the order of time. */
import type { Notebook } from '../notebook.ts';
import { readRichText, writeParagraphs } from '../rich-text.ts';
import type { WordField } from '../shape.ts';

export const people = ['luis', 'ana', 'okafor', 'maya'] as const;
export type ExamplePerson = (typeof people)[number];

export type Moment = {
  /** Unix milliseconds. */
  readonly at: number;
  readonly by: ExamplePerson;
  readonly write: (notebook: Notebook) => void;
};

export type Blocks = readonly (string | readonly string[])[];

export function writeWords(
  notebook: Notebook,
  entryId: string,
  field: WordField,
  blocks: Blocks,
): void {
  const richText = readRichText(notebook.doc, entryId, field);
  if (richText === null) return;
  notebook.doc.transact(() => writeParagraphs(richText, blocks), notebook.origin);
}
