/** The talk beside an entry: a line that says how much there is, and opens it. */
import { useMemo, useState } from 'react';
import { isSettled, startThread, threadsOf } from '#shared/notebook/comments.ts';
import type { Commented } from '#shared/notebook/shape.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Unfold } from '../primitives/unfold.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { AddComment } from './add-comment.tsx';
import { CommentThread } from './comment-thread.tsx';
import styles from './comments.module.css';

export function Comments(props: {
  about: Commented;
  entryId: string;
  /** What the entry is called, to tell cards apart. */
  name: string;
}) {
  const { about, entryId, name } = props;
  const notebook = useNotebook();
  const words = useWords().comments;
  const canWrite = useCanWrite();
  const comments = useRecords(notebook.commentsOn, entryId);
  const threads = useMemo(() => threadsOf(comments), [comments]);
  // Kept like a draft: whoever comes back to the tab finds the talk, and their words, as they left it.
  const [unfolded, setUnfolded] = useKeptDraft(`comments/${entryId}/unfolded`);
  const [said, setSaid] = useState('');
  const open = threads.filter((thread) => !isSettled(thread)).length;
  const all = words.count(comments.length);
  const label = comments.length === 0 ? words.comment : open === 0 ? all : words.open(all, open);
  if (comments.length === 0 && !canWrite) return null;
  return (
    <div>
      <Unfold
        label={label}
        name={words.on(label, name)}
        open={unfolded !== ''}
        onOpen={(now) => setUnfolded(now ? 'open' : '')}
      >
        {threads.length > 0 && (
          <ol className={styles.threads}>
            {threads.map((thread) => (
              <CommentThread key={thread.id} thread={thread} say={setSaid} />
            ))}
          </ol>
        )}
        {canWrite && (
          <AddComment
            label={words.another}
            name={words.on(words.another, name)}
            fieldLabel={words.write}
            draftKey={`comments/${entryId}/new`}
            always={threads.length === 0}
            onAdd={(comment) => {
              startThread(notebook, about, entryId, comment);
              setSaid(words.sent);
            }}
          />
        )}
      </Unfold>
      <p role="status" className="unseen">
        {said}
      </p>
    </div>
  );
}
