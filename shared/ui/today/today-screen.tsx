import { Sun } from 'lucide-react';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { AddLine } from './add-line.tsx';
import { FoundSession } from './found-session.tsx';
import { NewsList } from './news-list.tsx';
import { NextSession } from './next-session.tsx';
import { PracticeToday } from './practice-today.tsx';
import styles from './today.module.css';

export function TodayScreen() {
  const words = useWords();
  const canWrite = useCanWrite();
  return (
    <div className={styles.screen}>
      <h2 className="unseen">{words.frame.tabs.today}</h2>
      {canWrite && <AddLine />}
      <FoundSession />
      <NextSession />
      <PracticeToday />
      <NewsList />
      <FirstPage />
    </div>
  );
}

/** Teaches, as long as nothing was written anywhere. */
function FirstPage() {
  const notebook = useNotebook();
  const { today } = useWords();
  const written = [
    useCollection(notebook.goals),
    useCollection(notebook.questions),
    useCollection(notebook.practices),
    useCollection(notebook.notes),
  ];
  if (written.some(({ length }) => length > 0)) return null;
  const { title, text, example } = today.empty;
  return (
    <div className={styles.first}>
      <EmptyState icon={Sun} title={title} text={text} example={example} />
    </div>
  );
}
