import { BookOpen, ChevronDown, Link, Plus, Redo2, Undo2 } from 'lucide-react';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Menu } from '../primitives/menu.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { around, nameOf } from './around.ts';
import { useShelfWay } from './shelf-way.ts';
import styles from './switcher.module.css';
import { useUndoActions } from './use-undo.ts';

/** The notebook's name, which opens the way to everything around it. */
export function Switcher({ wide }: { wide: boolean }) {
  const words = useWords();
  const { frame } = words;
  const { openSheet } = useWay();
  const { shelf, openId, open, startAnother, joinAnother } = useShelfWay();
  const about = useWatched(useNotebook().about);
  const undoActions = useUndoActions();
  const isOpen = (id: string) => id === openId;
  // A notebook that was just joined has not told its own title yet.
  const shelved = shelf.notebooks.find(({ notebookId }) => isOpen(notebookId));
  const title = about.title || shelved?.title || frame.product;
  if (wide) return <h1 className={styles.page}>{title}</h1>;

  const others = shelf.notebooks
    .filter(({ notebookId }) => !isOpen(notebookId))
    .map(({ notebookId, title: label }) => ({
      id: notebookId,
      label,
      icon: BookOpen,
      onChoose: () => open(notebookId),
    }));
  return (
    <div className={styles.heading}>
      <h1 className="unseen">{title}</h1>
      <Menu
        label={frame.switcher(title)}
        buttonClass={styles.button}
        button={
          <>
            <span className={styles.title}>{title}</span>
            <ChevronDown aria-hidden className={styles.chevron} />
          </>
        }
        items={[
          ...others,
          ...around.map(({ sheet, icon }, at) => ({
            id: sheet,
            apart: at === 0 && others.length > 0,
            label: nameOf(words, sheet),
            icon,
            onChoose: () => openSheet(sheet),
          })),
          ...undoActions.map(({ id, label, act }, at) => ({
            id,
            apart: at === 0,
            label,
            icon: id === 'undo' ? Undo2 : Redo2,
            onChoose: act,
          })),
          {
            id: 'new',
            label: frame.newNotebook,
            icon: Plus,
            apart: true,
            onChoose: startAnother,
          },
          { id: 'join', label: frame.joinNotebook, icon: Link, onChoose: joinAnother },
        ]}
      />
    </div>
  );
}
