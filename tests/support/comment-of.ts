import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Comment } from '#shared/notebook/shape.ts';

/** A comment that the test has made. */
export function commentOf(notebook: Notebook, id: string): Comment {
  const comment = notebook.comments.get(id);
  if (comment === undefined) throw new Error(`there is no comment ${id} here`);
  return comment;
}
