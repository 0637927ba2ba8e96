import { useNotebook } from '../opened.tsx';
import { useCollection } from '../reading.ts';
import styles from './comment-words.module.css';
import { partsOf } from './mentions.ts';

/** What a comment says; whom it asks to look stands out in their colour. */
export function CommentWords({ text, mentions }: { text: string; mentions: readonly string[] }) {
  const members = useCollection(useNotebook().members);
  const asked = members.filter(({ id }) => mentions.includes(id));
  return (
    <p className={styles.words}>
      {partsOf(text, asked).map(({ at, text: part, named: [member] }) =>
        member === undefined ? (
          part
        ) : (
          <mark key={at} data-tone={member.kind} className={styles.mention}>
            {part}
          </mark>
        ),
      )}
    </p>
  );
}
