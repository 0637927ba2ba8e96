import { type LucideIcon, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCanWrite } from '../opened.tsx';
import { Button } from './button.tsx';
import { Cards } from './cards.tsx';
import { EmptyState } from './empty-state.tsx';
import { PageHead } from './page-head.tsx';

type ScreenWords = {
  readonly title: string;
  readonly add: string;
  readonly empty: {
    readonly title: string;
    readonly text?: string;
    readonly example?: string;
    readonly action: string;
  };
};

/** What the screens of goals, questions, practice and notes share: one action, its form, an empty state. */
export function EntryScreen(props: {
  words: ScreenWords;
  icon: LucideIcon;
  isEmpty: boolean;
  adding: boolean;
  onAdd(): void;
  /** Where somebody who may write adds an entry. */
  form: ReactNode;
  /** Told to whoever cannot see that the entry is there. */
  said: string;
  filters?: ReactNode;
  children: ReactNode;
}) {
  const { words, icon, isEmpty, adding, onAdd, form, said, filters, children } = props;
  const canWrite = useCanWrite();
  return (
    <>
      <PageHead
        title={words.title}
        action={
          canWrite &&
          !isEmpty && (
            <Button look="link" icon={Plus} data-add onClick={onAdd}>
              {words.add}
            </Button>
          )
        }
      />
      <p role="status" className="unseen">
        {said}
      </p>
      {!isEmpty && filters}
      <Cards>
        {adding && canWrite && form}
        {isEmpty && !adding && (
          <EmptyState
            icon={icon}
            {...words.empty}
            action={
              canWrite && (
                <Button look="primary" data-add onClick={onAdd}>
                  {words.empty.action}
                </Button>
              )
            }
          />
        )}
        {children}
      </Cards>
    </>
  );
}
