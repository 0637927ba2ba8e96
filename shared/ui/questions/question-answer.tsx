/** The answer beside its question, written together. */
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  confirmAnswer,
  markAnswered,
  reopenQuestion,
  signAnswer,
} from '#shared/notebook/questions.ts';
import type { Question } from '#shared/notebook/shape.ts';
import { RichTextEditor } from '../editor/rich-text-editor.tsx';
import { useHasWords } from '../editor/use-has-words.ts';
import { useCanWrite, useMemberName, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Byline } from '../primitives/byline.tsx';
import { useWords } from '../words/words.tsx';
import styles from './question-answer.module.css';

export function QuestionAnswer(props: { question: Question; name: string; menu: ReactNode }) {
  const { question, name, menu } = props;
  const notebook = useNotebook();
  const words = useWords().questions;
  const canWrite = useCanWrite();
  const hasWords = useHasWords(question.id, 'answer');
  const [writing, setWriting] = useState(false);
  const answered = question.status === 'answered';
  const mark = () => {
    if (answered) reopenQuestion(notebook, question.id);
    else markAnswered(notebook, question.id);
  };
  return (
    <>
      {(hasWords || writing) && (
        <div className={styles.answer} onInput={() => signAnswer(notebook, question.id)}>
          <RichTextEditor
            collection="questions"
            entryId={question.id}
            field="answer"
            label={words.answerFor(name)}
            placeholder={words.answerPlaceholder}
            autoFocus={writing}
            bare
          />
          {hasWords && question.answeredBy !== null && (
            <Byline memberId={question.answeredBy} at={question.answeredAt} />
          )}
          {hasWords && <Confirmation question={question} />}
        </div>
      )}
      {canWrite && (
        <div className={styles.actions}>
          {!hasWords && !writing && (
            <Button
              look="soft"
              small
              aria-label={`${words.answer}: ${name}`}
              onClick={() => setWriting(true)}
            >
              {words.answer}
            </Button>
          )}
          <Button
            look="quiet"
            small
            aria-label={`${answered ? words.reopen : words.markAnswered}: ${name}`}
            onClick={mark}
          >
            {answered ? words.reopen : words.markAnswered}
          </Button>
          {menu}
        </div>
      )}
    </>
  );
}

/** Said by whoever asked: was I understood? */
function Confirmation({ question }: { question: Question }) {
  const notebook = useNotebook();
  const words = useWords().questions;
  const name = useMemberName(question.confirmedBy);
  const canWrite = useCanWrite();
  if (question.confirmedBy !== null) {
    return (
      <p className={styles.confirmed}>
        <Check aria-hidden className={styles.icon} />
        {words.confirmed(name)}
      </p>
    );
  }
  const asked = question.createdBy === notebook.me && question.answeredBy !== notebook.me;
  if (!canWrite || !asked) return null;
  return (
    <div>
      <Button small icon={Check} onClick={() => confirmAnswer(notebook, question.id)}>
        {words.confirm}
      </Button>
    </div>
  );
}
