/** Talk beside an entry: threads with replies, mentions, and a way to call one settled. */
import type { Notebook } from './notebook.ts';
import type { Comment, Commented } from './shape.ts';
import { addEntry, archiveEntry, editEntry, write } from './write.ts';

export type Thread = {
  /** Stays the same when its first comment is put away. */
  readonly id: string;
  /** The comment that began it; the oldest reply when that one was put away. */
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

/** @param first the thread's first comment */
export function replyTo(
  notebook: Notebook,
  first: Comment,
  { text, mentions = [] }: Words,
  id?: string,
): string {
  const { about, entryId } = first;
  const threadId = threadOf(first);
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

/** Puts one's own comment away; the replies stay, and the thread resolved if it was. */
export function withdrawComment(notebook: Notebook, commentId: string): void {
  const comment = notebook.comments.get(commentId);
  if (comment === undefined || !isMine(notebook, commentId)) return;
  const { resolvedAt, resolvedBy, settles } = comment;
  const next = threadsOf(notebook.commentsOn.of(comment.entryId ?? '')).find(
    ({ first }) => first.id === commentId,
  )?.replies[0];
  write(notebook, () => {
    archiveEntry(notebook, 'comments', commentId);
    if (resolvedAt === null || next === undefined) return;
    editEntry(notebook, 'comments', next.id, { resolvedAt, resolvedBy, settles });
  });
}

/** @param first the thread's first comment */
export function resolveThread(notebook: Notebook, first: Comment): void {
  const settles = notebook.commentsOn
    .of(first.entryId ?? '')
    .filter((each) => each.id !== first.id && threadOf(each) === threadOf(first))
    .map(({ id }) => id);
  const resolved = { resolvedAt: notebook.now(), resolvedBy: notebook.me, settles };
  editEntry(notebook, 'comments', first.id, resolved);
}

export function reopenThread(notebook: Notebook, first: Comment): void {
  const open = { resolvedAt: null, resolvedBy: null, settles: [] };
  editEntry(notebook, 'comments', first.id, open);
}

function isMine(notebook: Notebook, commentId: string): boolean {
  return notebook.comments.get(commentId)?.createdBy === notebook.me;
}

/**
 * The threads among the comments of one entry, oldest first. The replies to a comment that is missing
 * or was put away stay together: they must not be unreadable for that.
 */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const grouped = Map.groupBy([...comments].sort(byAge), threadOf);
  return [...grouped].flatMap(([id, group]) => {
    const first = group.find((each) => each.id === id) ?? group[0];
    if (first === undefined) return [];
    const replies = group.filter((each) => each !== first);
    const resolved = first.resolvedAt !== null;
    const since = resolved ? replies.filter((each) => !first.settles.includes(each.id)) : [];
    return [{ id, first, replies, resolved, repliesSince: since.length }];
  });
}

/** Nothing in it waits for anybody. */
export function isSettled({ resolved, repliesSince }: Thread): boolean {
  return resolved && repliesSince === 0;
}

function threadOf({ id, threadId }: Comment): string {
  return threadId ?? id;
}

function byAge(a: Comment, b: Comment): number {
  return (a.createdAt ?? 0) - (b.createdAt ?? 0) || (a.id < b.id ? -1 : 1);
}
