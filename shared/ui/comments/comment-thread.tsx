/**
 * One thread. Resolved, it is one line that opens; with a reply that came after, it stays open: what
 * somebody wrote without knowing must not be folded away.
 */
import { Check, ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import {
  isSettled,
  reopenThread,
  replyTo,
  resolveThread,
  type Thread,
} from '#shared/notebook/comments.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { useWords } from '../words/words.tsx';
import { AddComment } from './add-comment.tsx';
import { CommentLine } from './comment-line.tsx';
import styles from './comment-thread.module.css';
import { excerpt } from './excerpt.ts';
import { Replies } from './replies.tsx';
import { ResolvedBy } from './resolved-by.tsx';

export function CommentThread({ thread, say }: { thread: Thread; say(what: string): void }) {
  const { first, resolved } = thread;
  const notebook = useNotebook();
  const words = useWords().comments;
  const canWrite = useCanWrite();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const name = excerpt(first.text);
  const settled = isSettled(thread);
  const shown = opened || !settled;
  const settle = () => {
    // Stays open under the hand that resolved it.
    setOpened(true);
    if (resolved) reopenThread(notebook, first);
    else resolveThread(notebook, first);
    say(resolved ? words.reopened : words.resolved);
  };
  return (
    <li className={styles.thread}>
      {settled && (
        <button
          type="button"
          className={styles.settled}
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
        >
          <Check aria-hidden className={styles.icon} />
          <span className={styles.excerpt}>{first.text}</span>
          <span className={styles.word}>{words.resolved}</span>
          <ChevronDown aria-hidden className={styles.chevron} />
        </button>
      )}
      <div id={id} hidden={!shown} className={styles.body}>
        {shown && (
          <>
            <CommentLine comment={first} say={say} />
            <Replies replies={thread.replies} say={say} />
            {resolved && <ResolvedBy thread={thread} />}
            {canWrite && (
              <AddComment
                label={words.reply}
                name={words.replyTo(name)}
                fieldLabel={words.writeReply}
                draftKey={`comments/${thread.id}/reply`}
                onAdd={(said) => {
                  replyTo(notebook, first, said);
                  say(words.sent);
                }}
              >
                <Button
                  look="link"
                  aria-label={resolved ? words.reopenThis(name) : words.resolveThis(name)}
                  onClick={settle}
                >
                  {resolved ? words.reopen : words.resolve}
                </Button>
              </AddComment>
            )}
          </>
        )}
      </div>
    </li>
  );
}
