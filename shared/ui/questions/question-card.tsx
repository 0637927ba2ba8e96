/** One question with the words that raised it, who asked, and its answer. */
import { Star } from 'lucide-react';
import { memo, useState } from 'react';
import { editQuestion, setForSession } from '#shared/notebook/questions.ts';
import type { Question } from '#shared/notebook/shape.ts';
import { SourceLink } from '../capture/source-link.tsx';
import { Comments } from '../comments/comments.tsx';
import { useCanWrite, useMe, useMember, useNotebook } from '../opened.tsx';
import { EditorBadges } from '../presence.tsx';
import { afterPress } from '../primitives/after-press.ts';
import { Byline } from '../primitives/byline.tsx';
import { Card } from '../primitives/card.tsx';
import { Chip } from '../primitives/chip.tsx';
import { DraftArea } from '../primitives/draft-field.tsx';
import { Pill } from '../primitives/pill.tsx';
import { Quote } from '../primitives/quote.tsx';
import { Verdict } from '../primitives/verdict.tsx';
import { useWords } from '../words/words.tsx';
import { QuestionAnswer } from './question-answer.tsx';
import styles from './question-card.module.css';
import { questionName } from './question-name.ts';

export const QuestionCard = memo(function QuestionCard(props: {
  question: Question;
  /** The person was led here to put their question into words. */
  wordIt?: boolean;
}) {
  const { question, wordIt = false } = props;
  const words = useWords();
  const canWrite = useCanWrite();
  const me = useMe();
  const isClinician = useMember(me)?.kind === 'clinician';
  const [editing, setEditing] = useState(false);
  const name = questionName(question, words);
  const unworded = question.text.trim() === '';
  const isMine = question.createdBy === me;
  // What somebody else wants to ask is theirs to say; they may be at it.
  // Stays open while the first words are typed: they are saved, and so no longer missing.
  if (unworded && isMine && canWrite && !editing) setEditing(true);
  return (
    <Card entryId={question.id} className={styles.card}>
      <EditorBadges entryId={question.id} />
      {editing && canWrite ? (
        <EditText
          question={question}
          autoFocus={wordIt || !unworded}
          onDone={() => setEditing(false)}
        />
      ) : (
        <h3 className={styles.text}>{name}</h3>
      )}
      <Quote of={question} />
      <SourceLink source={question} />
      {question.sourceUrl !== null && (
        <Verdict collection="questions" entry={question} quiet={!isClinician} />
      )}
      <div className={styles.foot}>
        <Byline memberId={question.createdBy} at={question.createdAt} />
        {question.status !== 'answered' && <StarForSession question={question} name={name} />}
      </div>
      <QuestionAnswer question={question} name={name} onEdit={() => setEditing(true)} />
      <Comments about="questions" entryId={question.id} name={name} />
    </Card>
  );
});

function StarForSession({ question, name }: { question: Question; name: string }) {
  const notebook = useNotebook();
  const words = useWords().questions;
  const marked = question.status === 'for-session';
  if (!useCanWrite()) {
    return marked ? (
      <Pill tone="question" icon={Star}>
        {words.star}
      </Pill>
    ) : null;
  }
  return (
    <Chip
      pressed={marked}
      tone="question"
      icon={Star}
      aria-label={words.starFor(name)}
      className={styles.star}
      onClick={() => setForSession(notebook, question.id, !marked)}
    >
      {words.star}
    </Chip>
  );
}

function EditText(props: { question: Question; autoFocus: boolean; onDone(): void }) {
  const { question, autoFocus, onDone } = props;
  const notebook = useNotebook();
  const words = useWords().questions;
  return (
    <DraftArea
      label={words.text}
      labelUnseen
      placeholder={words.wordIt}
      value={question.text}
      autoFocus={autoFocus}
      onSave={(text) => editQuestion(notebook, question.id, { text })}
      onEnter={onDone}
      onBlur={() => afterPress(onDone)}
    />
  );
}
