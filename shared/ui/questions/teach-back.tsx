/**
 * "Did I get this right?": the answer in the words of somebody who lives with it, and what the others
 * say to those words.
 */
import { Check, CircleHelp } from 'lucide-react';
import { checkUnderstanding, understandingNow } from '#shared/notebook/questions.ts';
import { type Question, understandings } from '#shared/notebook/shape.ts';
import { useCanWrite, useMe, useMemberName, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { Quote } from '../primitives/quote.tsx';
import { useRecords } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import styles from './teach-back.module.css';

const looks = {
  right: { icon: Check, tone: 'clinician' },
  'not-quite': { icon: CircleHelp, tone: 'question' },
} as const;

export function TeachBack(props: {
  question: Question;
  /** Lets its writer word it anew. */
  onReword(): void;
  onAddToAnswer(): void;
}) {
  const { question, onReword, onAddToAnswer } = props;
  const { understandingBy, understood, understoodBy } = question;
  const understanding = understandingNow(question);
  const words = useWords().questions.teachBack;
  const me = useMe();
  const canWrite = useCanWrite();
  const name = useMemberName(understoodBy);
  const mine = understoodBy === me;
  const said = understanding !== null && (understandingBy !== me || !canWrite);
  return (
    <div className={styles.back}>
      <p className={styles.heading}>{words.heading(name)}</p>
      <Quote of={{ quote: understood }} />
      <OthersWords question={question} />
      {said && <Said question={question} />}
      {!said && mine && <p className={styles.said}>{words.waiting}</p>}
      {!said && !mine && canWrite && <CheckIt question={question} />}
      {canWrite && (
        <div className={styles.actions}>
          {mine && (
            <Button look="link" onClick={onReword}>
              {words.change}
            </Button>
          )}
          {understanding === 'not-quite' && (
            <Button look="link" onClick={onAddToAnswer}>
              {words.addToAnswer}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What others said back while apart: one text is checked, and none is lost. */
function OthersWords({ question: { id, understood, understoodBy } }: { question: Question }) {
  const said = useRecords(useNotebook().understandings, id).filter(
    ({ member, words }) => member !== understoodBy && words.trim() !== '' && words !== understood,
  );
  return said.map(({ key, member, words }) => <TheirWords key={key} by={member} words={words} />);
}

function TheirWords({ by, words: said }: { by: string; words: string }) {
  const words = useWords().questions.teachBack;
  return (
    <>
      <p className={styles.heading}>{words.heading(useMemberName(by))}</p>
      <Quote of={{ quote: said }} />
    </>
  );
}

/** In one tap; a second one takes it back. */
function CheckIt({ question }: { question: Question }) {
  const { id } = question;
  const understanding = understandingNow(question);
  const notebook = useNotebook();
  const { teachBack: words } = useWords().questions;
  return (
    <Chips role="group" aria-label={words.ask}>
      {understandings.map((each) => (
        <Chip
          key={each}
          pressed={understanding === each}
          {...looks[each]}
          onClick={() => checkUnderstanding(notebook, id, understanding === each ? null : each)}
        >
          {words.says[each]}
        </Chip>
      ))}
    </Chips>
  );
}

function Said({ question }: { question: Question }) {
  const understanding = understandingNow(question);
  const { teachBack: words } = useWords().questions;
  const name = useMemberName(question.understandingBy);
  const { icon: Icon } = looks[understanding ?? 'right'];
  return (
    <p className={styles.said}>
      <Icon aria-hidden className={styles.icon} />
      {words.said[understanding ?? 'right'](name)}
    </p>
  );
}
