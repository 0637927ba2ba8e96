/**
 * Puts a clip into the notebook. The entry's id comes from the clip's, so that a clip which is
 * delivered twice, or by two windows at once, lands exactly once.
 */
import type { Notebook } from '#shared/notebook/notebook.ts';
import { writeNote } from '#shared/notebook/notes.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { write } from '#shared/notebook/write.ts';
import type { Clip, ClipKind } from '../host.ts';

export type Landed = { readonly in: 'questions' | 'notes'; readonly id: string };

/** @returns where the clip lies now, also when it had landed before. */
export function landClip(notebook: Notebook, clip: Clip, as: ClipKind): Landed {
  const id = `clip-${clip.id.replaceAll(/[^\w-]/g, '_')}`;
  return write(notebook, () => {
    if (notebook.questions.get(id) !== undefined) return { in: 'questions', id };
    if (notebook.notes.get(id) !== undefined) return { in: 'notes', id };
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
      sourceDay: clip.day,
      pictureUrl: clip.pictureUrl,
      capturedAt: clip.clippedAt,
    };
    if (as === 'question') {
      askQuestion(notebook, { text: '', ...source }, id);
      return { in: 'questions', id };
    }
    const kind = as === 'resource' ? 'resource' : 'observation';
    writeNote(notebook, { kind, title: '', ...source }, id);
    return { in: 'notes', id };
  });
}
