/** Where somebody says the answer back in their own words. */
import { useState } from 'react';
import { sayInOwnWords } from '#shared/notebook/questions.ts';
import type { Question } from '#shared/notebook/shape.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useCanWrite, useMe, useMember, useNotebook } from '../opened.tsx';
import { InlineAdd } from '../primitives/inline-add.tsx';
import { useWords } from '../words/words.tsx';

const draftOf = (questionId: string) => `questions/${questionId}/understood`;

/** Those who take an answer home say it back, unless they wrote it or somebody has said it back. */
function useMaySayBack({ createdBy, answeredBy, understoodBy }: Question): boolean {
  const me = useMe();
  const kind = useMember(me)?.kind;
  const takesItHome = createdBy === me || kind === 'caregiver' || kind === 'young-person';
  const isFree = understoodBy === null || understoodBy === me;
  return useCanWrite() && takesItHome && answeredBy !== me && isFree;
}

/** Whether they may, whether they are at it, and how to begin: with the words they said last. */
export function useSayBack(question: Question) {
  const [draft, setDraft] = useKeptDraft(draftOf(question.id));
  const [saying, setSaying] = useState(draft !== '');
  const may = useMaySayBack(question);
  const canWrite = useCanWrite();
  return {
    may,
    // Words that are being typed stay in sight when somebody else's arrive.
    saying: canWrite && saying,
    begin() {
      if (!saying) setDraft(question.understood);
      setSaying(true);
    },
    end: () => setSaying(false),
  };
}

export function SayBack(props: { question: Question; onDone(): void }) {
  const { question, onDone } = props;
  const notebook = useNotebook();
  const words = useWords().questions.teachBack;
  return (
    <InlineAdd
      label={words.label}
      placeholder={words.placeholder}
      draftKey={draftOf(question.id)}
      onAdd={(understood) => {
        sayInOwnWords(notebook, question.id, understood);
        onDone();
      }}
      onCancel={onDone}
      autoFocus
    />
  );
}
