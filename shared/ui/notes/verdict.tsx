/** Whether a resource is for this child: said by whoever knows, in one tap. */
import { Check, CircleSlash, MessagesSquare } from 'lucide-react';
import { editNote } from '#shared/notebook/notes.ts';
import { type Note, verdicts } from '#shared/notebook/shape.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { Pill } from '../primitives/pill.tsx';
import { useWords } from '../words/words.tsx';

const looks = {
  fits: { icon: Check, tone: 'clinician' },
  'not-for-us': { icon: CircleSlash, tone: 'helper' },
  discuss: { icon: MessagesSquare, tone: 'question' },
} as const;

export function Verdict({ note }: { note: Note }) {
  const notebook = useNotebook();
  const words = useWords().notes;
  const { verdict } = note;
  if (!useCanWrite()) {
    return (
      verdict && (
        <div>
          <Pill {...looks[verdict]}>{words.verdicts[verdict]}</Pill>
        </div>
      )
    );
  }
  return (
    <Chips role="group" aria-label={words.fields.verdict}>
      {verdicts.map((each) => (
        <Chip
          key={each}
          pressed={verdict === each}
          tone={looks[each].tone}
          {...(verdict === each && { icon: looks[each].icon })}
          onClick={() => editNote(notebook, note.id, { verdict: verdict === each ? null : each })}
        >
          {words.verdicts[each]}
        </Chip>
      ))}
    </Chips>
  );
}
