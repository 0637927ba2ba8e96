/**
 * Puts a clip into the notebook. The entry's id comes from the clip's, so that a clip which is
 * delivered twice, or by two windows at once, lands exactly once.
 */
import { isDay } from '#shared/notebook/fields.ts';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { writeNote } from '#shared/notebook/notes.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { isLinkable } from '#shared/notebook/source.ts';
import { write } from '#shared/notebook/write.ts';
import type { Clip, ClipKind } from '../host.ts';

export type Landed = { readonly in: 'questions' | 'notes'; readonly id: string };

/** Of the entry that the clip becomes. */
export function entryIdOf({ id }: Pick<Clip, 'id'>): string {
  return `clip-${id.replaceAll(/[^\w-]/g, '_')}`;
}

/** @returns where the clip lies already, also when it was put away since. */
export function findLanded(notebook: Notebook, clip: Pick<Clip, 'id'>): Landed | null {
  const id = entryIdOf(clip);
  if (notebook.questions.get(id) !== undefined) return { in: 'questions', id };
  if (notebook.notes.get(id) !== undefined) return { in: 'notes', id };
  return null;
}

/** Nothing was selected, and there is no address that others could open. */
export function isNothing({ quote, url, pictureUrl }: Clip): boolean {
  return quote.trim() === '' && url === '' && pictureUrl === '';
}

/** @returns where the clip lies now, also when it had landed before. */
export function landClip(notebook: Notebook, clip: Clip, as: ClipKind): Landed {
  return write(notebook, () => findLanded(notebook, clip) ?? addClip(notebook, clip, as));
}

function addClip(notebook: Notebook, clip: Clip, as: ClipKind): Landed {
  const id = entryIdOf(clip);
  const source = {
    quote: clip.quote.trim(),
    quoteBlocks: clip.blocks,
    quoteLanguage: clip.language,
    quoteDirection: clip.direction,
    anchor: clip.anchor,
    sourceUrl: clip.url,
    sourceTitle: clip.title.trim(),
    sourceSite: clip.site,
    sourceAuthor: clip.author,
    // What a page declares of itself may be anything: the words land even so.
    sourceDay: isDay(clip.day) ? clip.day : null,
    pictureUrl: isLinkable(clip.pictureUrl) ? clip.pictureUrl : null,
    capturedAt: clip.clippedAt,
  };
  if (as === 'question') {
    askQuestion(notebook, { text: '', ...source }, id);
    return { in: 'questions', id };
  }
  const kind = as === 'resource' ? 'resource' : 'observation';
  writeNote(notebook, { kind, title: '', ...source }, id);
  return { in: 'notes', id };
}
