/** The answer beside its question, written together, and whether it was understood. */
import { Check, MessageSquareQuote, Pencil } from 'lucide-react';
import { useState } from 'react';
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
import { EntryMenu } from '../primitives/entry-menu.tsx';
import { useWords } from '../words/words.tsx';
import styles from './question-answer.module.css';
import { SayBack, useSayBack } from './say-back.tsx';
import { TeachBack } from './teach-back.tsx';

export function QuestionAnswer(props: { question: Question; name: string; onEdit(): void }) {
  const { question, name, onEdit } = props;
  const notebook = useNotebook();
  const { questions: words, common } = useWords();
  const canWrite = useCanWrite();
  const hasWords = useHasWords(question.id, 'answer');
  /** How often the person asked to write here: each time the caret goes into the answer. */
  const [asked, setAsked] = useState(0);
  const writing = asked > 0;
  const write = () => setAsked(asked + 1);
  const back = useSayBack(question);
  const answered = question.status === 'answered';
  const isSaidBack = question.understoodBy !== null;
  const maySayBack = hasWords && back.may && !isSaidBack;
  const mark = () => {
    if (answered) reopenQuestion(notebook, question.id);
    else markAnswered(notebook, question.id);
  };
  return (
    <>
      {(hasWords || writing) && (
        <div className={styles.answer} onInput={() => signAnswer(notebook, question.id)}>
          <RichTextEditor
            key={asked}
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
          {hasWords && (
            <Confirmation
              question={question}
              onSayBack={maySayBack && !back.saying ? back.begin : null}
            />
          )}
        </div>
      )}
      {hasWords && isSaidBack && !(back.may && back.saying) && (
        <TeachBack question={question} onReword={back.begin} onAddToAnswer={write} />
      )}
      {hasWords && back.saying && <SayBack question={question} onDone={back.end} />}
      {canWrite && (
        <div className={styles.actions}>
          {!hasWords && !writing && (
            <Button look="soft" small aria-label={`${words.answer}: ${name}`} onClick={write}>
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
          <EntryMenu
            label={words.menu(name)}
            collection="questions"
            entryId={question.id}
            items={[
              { label: common.edit, icon: Pencil, onChoose: onEdit },
              ...(maySayBack
                ? [{ label: words.teachBack.say, icon: MessageSquareQuote, onChoose: back.begin }]
                : []),
            ]}
          />
        </div>
      )}
    </>
  );
}

/** Said by whoever asked: was I understood? Until then, the way to say the answer back. */
function Confirmation(props: { question: Question; onSayBack: (() => void) | null }) {
  const { question, onSayBack } = props;
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
  const mayConfirm = canWrite && asked;
  if (!mayConfirm && onSayBack === null) return null;
  return (
    <div className={styles.ways}>
      {mayConfirm && (
        <Button small icon={Check} onClick={() => confirmAnswer(notebook, question.id)}>
          {words.confirm}
        </Button>
      )}
      {onSayBack !== null && (
        <Button look="link" onClick={onSayBack}>
          {words.teachBack.say}
        </Button>
      )}
    </div>
  );
}
