/** Questions that many families begin with: one tap asks one, and what was asked already says so. */
import { Check, Plus } from 'lucide-react';
import { memo, Suspense, use, useCallback, useState, useSyncExternalStore } from 'react';
import { askStarter, findStarter } from '#shared/notebook/questions.ts';
import type { Question } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Soft } from '../primitives/card.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { Unfold } from '../primitives/unfold.tsx';
import { useWords } from '../words/words.tsx';
import { type Starter, type StarterPack, starterPacksIn } from './starter-packs.ts';
import styles from './starters.module.css';

export function Starters() {
  const { questions, language } = useWords();
  const words = questions.starters;
  const [packs, setPacks] = useState<Promise<readonly StarterPack[] | null> | null>(null);
  const [said, setSaid] = useState('');
  return (
    <div>
      <Unfold
        label={words.title}
        open={packs !== null}
        onOpen={(open) => setPacks(open ? starterPacksIn(language) : null)}
      >
        <Suspense>
          {packs !== null && <Packs packs={packs} onAsk={() => setSaid(words.kept)} />}
        </Suspense>
      </Unfold>
      <p role="status" className="unseen">
        {said}
      </p>
    </div>
  );
}

function Packs(props: { packs: Promise<readonly StarterPack[] | null>; onAsk(): void }) {
  const packs = use(props.packs);
  const words = useWords().questions.starters;
  if (packs === null) return <Soft>{words.failed}</Soft>;
  return (
    <div className={styles.packs}>
      <Soft>{words.text}</Soft>
      {packs.map(({ id, title, starters }) => (
        <Disclosure key={id} summary={title}>
          <ul className={styles.list}>
            {starters.map((starter) => (
              <li key={starter.id}>
                <StarterLine starter={starter} onAsk={props.onAsk} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </div>
  );
}

const StarterLine = memo(function StarterLine(props: { starter: Starter; onAsk(): void }) {
  const { starter, onAsk } = props;
  const notebook = useNotebook();
  const words = useWords().questions.starters;
  const { goTo } = useWay();
  const entry = useStarter(starter.id);
  const asked = entry !== undefined && entry.archivedAt === null;
  const choose = () => {
    if (asked) return goTo('questions', entry.id);
    askStarter(notebook, starter.id, starter.text);
    onAsk();
  };
  const Icon = asked ? Check : Plus;
  return (
    <button
      type="button"
      className={styles.starter}
      aria-label={asked ? words.goTo(starter.text) : words.ask(starter.text)}
      onClick={choose}
    >
      <Icon aria-hidden className={styles.icon} />
      <span>
        {starter.text}
        {asked && <span className={styles.asked}>{words.asked}</span>}
      </span>
    </button>
  );
});

function useStarter(starterId: string): Question | undefined {
  const notebook = useNotebook();
  const find = useCallback(() => findStarter(notebook, starterId), [notebook, starterId]);
  return useSyncExternalStore(notebook.questions.subscribe, find);
}
