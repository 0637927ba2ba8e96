/** How a day went: one tap, and room for more after it. Everybody logs their own line. */
import { UserRoundCheck } from 'lucide-react';
import { type LoggedDay, lineOf, logPractice, unlogPractice } from '#shared/notebook/practice.ts';
import { outcomes, type PracticeLogLine } from '#shared/notebook/shape.ts';
import { useToday } from '../clock.ts';
import { weekOf } from '../days.ts';
import { useCanWrite, useMemberName, useNotebook } from '../opened.tsx';
import { Chip, Chips } from '../primitives/chip.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { DraftArea } from '../primitives/draft-field.tsx';
import { ZeroToTen } from '../primitives/zero-to-ten.tsx';
import { useWords } from '../words/words.tsx';
import styles from './day-log.module.css';
import { looks } from './outcome-looks.ts';

export function DayLog(props: {
  practiceId: string;
  lines: readonly PracticeLogLine[];
  day: string;
}) {
  const { practiceId, lines, day } = props;
  const notebook = useNotebook();
  const { practice: words, format } = useWords();
  const today = useToday();
  const canWrite = useCanWrite();
  const mine = lineOf(lines, notebook.me, day);
  const shown = lines.filter(
    (line) => line.day === day && !(canWrite && line.member === notebook.me),
  );
  const dayName = weekOf(today).includes(day) ? format.weekday(day) : format.longDay(day);
  const log = (change: Partial<LoggedDay>) => logPractice(notebook, practiceId, day, change);
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.others}>
          {shown.map((line) => (
            <li key={line.key}>
              <TheirLine line={line} />
            </li>
          ))}
        </ul>
      )}
      {canWrite && (
        <fieldset className={styles.mine}>
          <legend className={styles.question}>
            {day === today ? words.howToday : words.howOn(dayName)}
          </legend>
          <Chips>
            {outcomes.map((outcome) => (
              <Chip
                key={outcome}
                pressed={mine?.outcome === outcome}
                tone={looks[outcome].tone}
                {...(mine?.outcome === outcome && { icon: looks[outcome].icon })}
                onClick={() =>
                  mine?.outcome === outcome
                    ? unlogPractice(notebook, practiceId, day)
                    : log({ outcome })
                }
              >
                {words.outcomes[outcome]}
              </Chip>
            ))}
          </Chips>
          {mine && <More key={mine.key} line={mine} onLog={log} />}
        </fieldset>
      )}
    </>
  );
}

function More({ line, onLog }: { line: PracticeLogLine; onLog(change: Partial<LoggedDay>): void }) {
  const words = useWords().practice;
  const felt = feltOf(line, words);
  const scale = { low: words.feltLow, high: words.feltHigh };
  return (
    <>
      <Chips>
        <Chip
          pressed={line.practisedToo}
          tone="caregiver"
          icon={UserRoundCheck}
          onClick={() => onLog({ practisedToo: !line.practisedToo })}
        >
          {words.iPractisedToo}
        </Chip>
      </Chips>
      <DraftArea
        label={words.note}
        labelUnseen
        placeholder={words.notePlaceholder}
        value={line.note}
        onSave={(note) => onLog({ note })}
      />
      <Disclosure summary={felt ? `${words.feltSummary}: ${felt}` : words.feltSummary}>
        <div className={styles.felt}>
          <ZeroToTen
            label={words.before}
            {...scale}
            value={line.before}
            onChoose={(before) => onLog({ before })}
            clear={{ label: words.clearFelt, onClear: () => onLog({ before: null }) }}
          />
          <ZeroToTen
            label={words.after}
            {...scale}
            value={line.after}
            onChoose={(after) => onLog({ after })}
            clear={{ label: words.clearFelt, onClear: () => onLog({ after: null }) }}
          />
        </div>
      </Disclosure>
    </>
  );
}

function TheirLine({ line }: { line: PracticeLogLine }) {
  const { practice: words, common } = useWords();
  const name = useMemberName(line.member);
  const Icon = looks[line.outcome].icon;
  const felt = feltOf(line, words);
  return (
    <p className={styles.line}>
      <Icon aria-hidden className={styles.icon} />
      <span>
        {words.personDid(name, words.outcomes[line.outcome])}
        {felt && ` · ${felt}`}
        {line.practisedToo && ` · ${words.practisedToo(name)}`}
        {line.note.trim() && ` · ${common.quoteMarks(line.note.trim())}`}
      </span>
    </p>
  );
}

function feltOf(
  { before, after }: PracticeLogLine,
  words: ReturnType<typeof useWords>['practice'],
): string {
  if (before !== null && after !== null) return words.felt(before, after);
  if (before !== null) return words.feltBefore(before);
  return after === null ? '' : words.feltAfter(after);
}
