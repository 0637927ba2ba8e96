/** Who is here, and who is writing where. */
import { useMemo } from 'react';
import type { Member } from '#shared/notebook/shape.ts';
import { useNotebook, useOpened } from './opened.tsx';
import styles from './presence.module.css';
import { Badge } from './primitives/badge.tsx';
import { useCollection, useWatched } from './reading.ts';
import { useWords } from './words/words.tsx';

/** The other members who have the notebook open now, each once. */
export function useOthersHere(): readonly Member[] {
  const notebook = useNotebook();
  const present = useWatched(useOpened().presence);
  const members = useCollection(notebook.members);
  return useMemo(() => {
    const here = new Set(present.map(({ memberId }) => memberId));
    return members.filter(({ id }) => id !== notebook.me && here.has(id));
  }, [present, members, notebook.me]);
}

/** The other members who are editing this entry now. */
export function useEditors(entryId: string): readonly Member[] {
  const notebook = useNotebook();
  const present = useWatched(useOpened().presence);
  return useMemo(() => {
    const ids = present.filter((each) => !each.me && each.editing === entryId);
    const members = [...new Set(ids.map(({ memberId }) => memberId))];
    return members.flatMap((id) => notebook.members.get(id) ?? []);
  }, [present, entryId, notebook]);
}

/** Small badges on the edge of the card that somebody else is writing in: they move nothing in it. */
export function EditorBadges(props: { entryId: string }) {
  const words = useWords();
  const editors = useEditors(props.entryId);
  if (editors.length === 0) return null;
  return (
    <span className={styles.editors}>
      {editors.map((member) => (
        <Badge
          key={member.id}
          member={member}
          small
          label={words.common.somebodyIsWriting(member.name)}
        />
      ))}
    </span>
  );
}
