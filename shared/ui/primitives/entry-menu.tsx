import { Archive, Ellipsis } from 'lucide-react';
import type { CollectionName } from '#shared/notebook/shape.ts';
import { archiveEntry } from '#shared/notebook/write.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { useWords } from '../words/words.tsx';
import styles from './entry-menu.module.css';
import { Menu, type MenuItem } from './menu.tsx';

/** What can be done with a whole entry. Nothing for those who only read. */
export function EntryMenu(props: {
  label: string;
  collection: CollectionName;
  entryId: string;
  items?: readonly MenuItem[];
}) {
  const { label, collection, entryId, items = [] } = props;
  const notebook = useNotebook();
  const { common } = useWords();
  if (!useCanWrite()) return null;
  const putAway: MenuItem = {
    label: common.archive,
    icon: Archive,
    onChoose: () => archiveEntry(notebook, collection, entryId),
  };
  return (
    <Menu
      label={label}
      align="end"
      button={<Ellipsis aria-hidden className={styles.icon} />}
      buttonClass={styles.button}
      items={[...items, putAway]}
    />
  );
}
