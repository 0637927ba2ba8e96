/** One comment: who, when, and what they said. Its writer may word it anew or take it back. */
import { Archive, Ellipsis, Pencil } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { editComment, withdrawComment } from '#shared/notebook/comments.ts';
import type { Comment } from '#shared/notebook/shape.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Byline } from '../primitives/byline.tsx';
import { Menu } from '../primitives/menu.tsx';
import { useWords } from '../words/words.tsx';
import { CommentField } from './comment-field.tsx';
import styles from './comment-line.module.css';
import { CommentWords } from './comment-words.tsx';
import { excerpt } from './excerpt.ts';

export const CommentLine = memo(function CommentLine(props: {
  comment: Comment;
  /** Tells it to whoever cannot see it. */
  say(what: string): void;
}) {
  const { comment, say } = props;
  const notebook = useNotebook();
  const { comments: words, common } = useWords();
  const mine = comment.createdBy === notebook.me;
  const canWrite = useCanWrite();
  const [draft, setDraft] = useKeptDraft(`comments/${comment.id}/edit`);
  const [editing, setEditing] = useState(draft !== '');
  const line = useRef<HTMLDivElement>(null);
  const edit = () => {
    setDraft(comment.text);
    setEditing(true);
  };
  const done = () => {
    setDraft('');
    flushSync(() => setEditing(false));
    line.current?.focus();
  };
  return (
    <div ref={line} tabIndex={-1} className={styles.comment}>
      <div className={styles.head}>
        <Byline memberId={comment.createdBy} at={comment.createdAt}>
          {comment.editedAt !== null && words.edited}
        </Byline>
        {mine && canWrite && !editing && (
          <Menu
            label={words.more(excerpt(comment.text))}
            align="end"
            button={<Ellipsis aria-hidden className={styles.icon} />}
            buttonClass={styles.more}
            items={[
              { label: common.edit, icon: Pencil, onChoose: edit },
              {
                label: words.withdraw,
                icon: Archive,
                onChoose: () => {
                  withdrawComment(notebook, comment.id);
                  say(words.withdrawn);
                },
              },
            ]}
          />
        )}
      </div>
      {editing && canWrite ? (
        <CommentField
          label={words.edit}
          text={draft}
          onText={setDraft}
          action={common.save}
          onSend={(said) => {
            editComment(notebook, comment.id, said);
            done();
          }}
          onCancel={done}
        />
      ) : (
        <CommentWords text={comment.text} mentions={comment.mentions} />
      )}
    </div>
  );
});
