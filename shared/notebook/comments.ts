/** Talk beside an entry: threads with replies, mentions, and a way to call one settled. */
import type { Notebook } from './notebook.ts';
import type { Comment, Commented } from './shape.ts';
import { addEntry, archiveEntry, editEntry } from './write.ts';

export type Thread = {
  /** The comment that began it. */
  readonly first: Comment;
  /** Oldest first. */
  readonly replies: readonly Comment[];
  readonly resolved: boolean;
  /** Written by somebody who did not know yet that it was resolved, or in spite of it. */
  readonly repliesSince: number;
};

type Words = { readonly text: string; readonly mentions?: readonly string[] };

export function startThread(
  notebook: Notebook,
  about: Commented,
  entryId: string,
  { text, mentions = [] }: Words,
  id?: string,
): string {
  return addEntry(notebook, 'comments', { about, entryId, text, mentions }, id);
}

/** @param thread the comment that began it */
export function replyTo(
  notebook: Notebook,
  thread: Pick<Comment, 'id' | 'about' | 'entryId'>,
  { text, mentions = [] }: Words,
  id?: string,
): string {
  const { id: threadId, about, entryId } = thread;
  return addEntry(notebook, 'comments', { about, entryId, threadId, text, mentions }, id);
}

/** One's own words only: whoever reads a name beside a comment must be able to trust it. */
export function editComment(
  notebook: Notebook,
  commentId: string,
  { text, mentions }: Words,
): void {
  if (!isMine(notebook, commentId)) return;
  editEntry(notebook, 'comments', commentId, {
    text,
    ...(mentions && { mentions }),
    editedAt: notebook.now(),
  });
}

/** Puts one's own comment away; the replies stay. */
export function withdrawComment(notebook: Notebook, commentId: string): void {
  if (isMine(notebook, commentId)) archiveEntry(notebook, 'comments', commentId);
}

export function resolveThread(notebook: Notebook, threadId: string): void {
  const resolved = { resolvedAt: notebook.now(), resolvedBy: notebook.me };
  editEntry(notebook, 'comments', threadId, resolved);
}

export function reopenThread(notebook: Notebook, threadId: string): void {
  editEntry(notebook, 'comments', threadId, { resolvedAt: null, resolvedBy: null });
}

function isMine(notebook: Notebook, commentId: string): boolean {
  return notebook.comments.get(commentId)?.createdBy === notebook.me;
}

/**
 * The threads among the comments of one entry, oldest first. A reply whose beginning is missing or
 * was put away begins a thread itself: it must not be unreadable for that.
 */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const isFirst = ({ threadId }: Comment) => threadId === null || !byId.has(threadId);
  return comments
    .filter(isFirst)
    .sort(byAge)
    .map((first) => {
      const replies = comments.filter(({ threadId }) => threadId === first.id).sort(byAge);
      const since = first.resolvedAt;
      const repliesSince =
        since === null ? 0 : replies.filter(({ createdAt }) => (createdAt ?? 0) > since).length;
      return { first, replies, resolved: since !== null, repliesSince };
    });
}

function byAge(a: Comment, b: Comment): number {
  return (a.createdAt ?? 0) - (b.createdAt ?? 0) || (a.id < b.id ? -1 : 1);
}
