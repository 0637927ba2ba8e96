/** Whether a web page is for this child, in the name of whoever says so. */
import { Check, CircleSlash, MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { type Note, verdicts } from '#shared/notebook/shape.ts';
import { judgeSource } from '#shared/notebook/source.ts';
import { useCanWrite, useMe, useMember, useNotebook } from '../opened.tsx';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Byline } from './byline.tsx';
import { Chip, Chips } from './chip.tsx';
import { Pill } from './pill.tsx';
import styles from './verdict.module.css';

const looks = {
  fits: { icon: Check, tone: 'clinician' },
  'not-for-us': { icon: CircleSlash, tone: 'helper' },
  discuss: { icon: MessagesSquare, tone: 'question' },
} as const;

export function Verdict(props: {
  collection: 'notes' | 'questions';
  entry: Pick<Note, 'id' | 'verdict' | 'verdictBy'>;
  /** One line until somebody wants to say it: where the page is not what the card is about. */
  quiet?: boolean;
}) {
  const { collection, entry, quiet = false } = props;
  const { id, verdict, verdictBy } = entry;
  const notebook = useNotebook();
  const words = useWords().questions.verdict;
  const mayJudge = useMayJudge(verdictBy);
  const [asked, setAsked] = useState(false);
  if (!mayJudge && verdict === null) return null;
  return (
    <div className={styles.verdict}>
      {!mayJudge && verdict !== null && <Pill {...looks[verdict]}>{words.says[verdict]}</Pill>}
      {mayJudge && quiet && verdict === null && (
        <Button look="link" aria-expanded={asked} onClick={() => setAsked(!asked)}>
          {words.ask}
        </Button>
      )}
      {mayJudge && (!quiet || asked || verdict !== null) && (
        <Chips role="group" aria-label={words.ask}>
          {verdicts.map((each) => (
            <Chip
              key={each}
              pressed={verdict === each}
              tone={looks[each].tone}
              {...(verdict === each && { icon: looks[each].icon })}
              onClick={() => {
                setAsked(true);
                judgeSource(notebook, collection, id, verdict === each ? null : each);
              }}
            >
              {words.says[each]}
            </Chip>
          ))}
        </Chips>
      )}
      {verdict !== null && verdictBy !== null && <Byline memberId={verdictBy} />}
    </div>
  );
}

/** A clinician's word stays theirs until a clinician says otherwise; comments are for the rest. */
function useMayJudge(verdictBy: string | null): boolean {
  const me = useMe();
  const mine = useMember(me)?.kind;
  const theirs = useMember(verdictBy)?.kind;
  return useCanWrite() && (verdictBy === me || theirs !== 'clinician' || mine === 'clinician');
}
