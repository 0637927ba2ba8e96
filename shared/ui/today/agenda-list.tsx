import { scaleOf } from '../goals/scale.ts';
import { useNotebook } from '../opened.tsx';
import { type Tab, useWay } from '../place.tsx';
import { Byline } from '../primitives/byline.tsx';
import { Pill } from '../primitives/pill.tsx';
import type { Tone } from '../primitives/tone.ts';
import { useWords } from '../words/words.tsx';
import type { AgendaItem } from './agenda.ts';
import styles from './agenda-list.module.css';

const homes: Record<AgendaItem['kind'], { tab: Tab; tone: Tone }> = {
  win: { tab: 'notes', tone: 'win' },
  question: { tab: 'questions', tone: 'question' },
  goal: { tab: 'goals', tone: 'clinician' },
  practice: { tab: 'practice', tone: 'plain' },
};

export function AgendaList({ items }: { items: readonly AgendaItem[] }) {
  const { today } = useWords();
  const { goTo } = useWay();
  if (items.length === 0) return <p className={styles.empty}>{today.session.agendaEmpty}</p>;
  return (
    <ul aria-label={today.session.agendaLabel} className={styles.list}>
      {items.map((item) => {
        const { tab, tone } = homes[item.kind];
        return (
          <li key={`${item.kind}/${item.id}`}>
            <button type="button" className={styles.item} onClick={() => goTo(tab, item.id)}>
              <span className={styles.text}>
                {item.kind === 'win' ? today.agenda.celebrate(item.text) : item.text}
              </span>
              <Pill tone={tone}>{today.agenda[item.kind]}</Pill>
            </button>
            <Detail item={item} />
          </li>
        );
      })}
    </ul>
  );
}

function Detail({ item }: { item: AgendaItem }) {
  const { today, common } = useWords();
  const notebook = useNotebook();
  switch (item.kind) {
    case 'win':
    case 'question':
      return <Byline memberId={item.by} />;
    case 'practice':
      return <p className={styles.detail}>{today.agenda.hardDays(item.hardDays)}</p>;
    case 'goal': {
      const { say } = scaleOf({ scale: item.scale, target: null });
      return item.moves.map(({ member, from, to }) => (
        <p key={member} className={styles.detail}>
          {today.agenda.goalMoved(
            notebook.members.get(member)?.name ?? common.someone,
            say(from),
            say(to),
          )}
        </p>
      ));
    }
  }
}
