import { topicsOf } from '#shared/notebook/notes.ts';
import type { Note, NoteTopic } from '#shared/notebook/shape.ts';

/** What the note is about, if its kind still has such a topic: a kind can be changed. */
export function topicOf({ kind, topic }: Pick<Note, 'kind' | 'topic'>): NoteTopic | null {
  return topic !== null && topicsOf[kind]?.includes(topic) ? topic : null;
}

/** Notes that say where to go on the web. */
export function hasLink(note: Pick<Note, 'kind' | 'topic'>): boolean {
  return note.kind === 'resource' || topicOf(note) === 'billing';
}
