import { useState } from 'react';
import type { Comment } from '#shared/notebook/shape.ts';
import { Button } from '../primitives/button.tsx';
import { useWords } from '../words/words.tsx';
import { CommentLine } from './comment-line.tsx';
import styles from './comment-thread.module.css';

/** So many of the latest replies are shown before somebody asks for all. */
const LATEST = 3;

export function Replies(props: { replies: readonly Comment[]; say(what: string): void }) {
  const { replies, say } = props;
  const words = useWords().comments;
  const [all, setAll] = useState(false);
  const shown = all || replies.length <= LATEST + 1 ? replies : replies.slice(-LATEST);
  if (replies.length === 0) return null;
  return (
    <>
      {shown.length < replies.length && (
        <div>
          <Button look="link" onClick={() => setAll(true)}>
            {words.showAll(replies.length)}
          </Button>
        </div>
      )}
      <ol className={styles.replies}>
        {shown.map((reply) => (
          <li key={reply.id}>
            <CommentLine comment={reply} say={say} />
          </li>
        ))}
      </ol>
    </>
  );
}
