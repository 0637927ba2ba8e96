import { MessageCircleQuestion } from 'lucide-react';
import { useMemo, useState } from 'react';
import { askQuestion } from '#shared/notebook/questions.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { type Place, useWay } from '../place.tsx';
import { Soft } from '../primitives/card.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { EntryScreen } from '../primitives/entry-screen.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { LongList } from '../primitives/long-list.tsx';
import { PutAway } from '../primitives/put-away.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { QuestionCard } from './question-card.tsx';
import { filterOf, filters, firstFilter, type QuestionFilter, queueOf } from './question-filter.ts';
import { questionName } from './question-name.ts';
import styles from './questions-screen.module.css';
import { Starters } from './starters.tsx';

const DRAFT = 'questions/new';

export function QuestionsScreen() {
  const notebook = useNotebook();
  const allWords = useWords();
  const words = allWords.questions;
  const canWrite = useCanWrite();
  const questions = useCollection(notebook.questions);
  const { place } = useWay();
  const { entryId } = place;
  const [draft] = useKeptDraft(DRAFT);
  const [adding, setAdding] = useState(draft !== '');
  const [said, setSaid] = useState('');
  const [filter, setFilter] = useFilter(place);
  const ask = (text: string) => {
    askQuestion(notebook, { text });
    setAdding(false);
    setFilter('open');
    setSaid(words.added);
  };
  const queue = useMemo(() => queueOf(questions), [questions]);
  const isEmpty = questions.length === 0;
  return (
    <>
      <EntryScreen
        words={words}
        icon={MessageCircleQuestion}
        isEmpty={isEmpty}
        adding={adding}
        onAdd={() => setAdding(true)}
        said={said}
        filters={
          <Chips role="group" aria-label={words.filters.label} className={styles.filters}>
            {filters.map((each) => (
              <Chip
                key={each}
                pressed={filter === each}
                tone="question"
                onClick={() => setFilter(each)}
              >
                {words.filters[each](queue[each].length)}
              </Chip>
            ))}
          </Chips>
        }
        form={
          <InlineAdd
            label={words.addLabel}
            draftKey={DRAFT}
            onAdd={ask}
            onCancel={() => setAdding(false)}
            autoFocus
          />
        }
      >
        {canWrite && <Starters />}
        {!isEmpty && queue[filter].length === 0 && <Soft>{words.none[filter]}</Soft>}
        {queue[filter].length > 0 && (
          <LongList
            key={filter}
            items={queue[filter]}
            card={(question) => (
              <QuestionCard
                key={question.id}
                question={question}
                wordIt={question.id === entryId}
              />
            )}
          />
        )}
      </EntryScreen>
      <PutAway
        collection="questions"
        all={notebook.questions.all}
        nameOf={(question) => questionName(question, allWords)}
      />
    </>
  );
}

/** The chosen filter; led to a question, the one that shows it. */
function useFilter(place: Place) {
  const { entryId } = place;
  const notebook = useNotebook();
  const filterFor = (id: string | null): QuestionFilter | null => {
    const entry = id === null ? undefined : notebook.questions.get(id);
    return entry === undefined ? null : filterOf(entry);
  };
  const [filter, setFilter] = useState(
    () => filterFor(entryId) ?? firstFilter(notebook.questions.getSnapshot()),
  );
  const [ledBy, setLedBy] = useState(place);
  if (ledBy !== place) {
    setLedBy(place);
    setFilter(filterFor(entryId) ?? filter);
  }
  return [filter, setFilter] as const;
}
