/**
 * What the person asked to keep from a page, waiting to be told what it is. It takes room of its own
 * above the tabs, so that it never covers what is being typed.
 */
import { useEffect } from 'react';
import type { Clips } from '../host.ts';
import { useWords } from '../words/words.tsx';
import { Afterwards } from './afterwards.tsx';
import { AskingBar, titleOf } from './asking-bar.tsx';
import { useLanding } from './use-landing.ts';

export function CaptureBar({ clips }: { clips: Clips }) {
  const { capture: words } = useWords();
  const landing = useLanding(clips);
  const { asking, last } = landing;
  const [asked] = asking;
  const told = last?.shortfall ? words.shortfalls[last.shortfall] : '';
  const kept = last === null ? '' : `${words.kept[last.as]} ${told}`.trim();
  useKeepTypingInView(asked !== undefined);
  return (
    <>
      <p role="status" className="unseen">
        {asked === undefined ? kept : titleOf(asked, words)}
      </p>
      {asked === undefined ? (
        last !== null &&
        (told !== '' || last.unseen !== null) && (
          <Afterwards key={last.id} kept={kept} unseen={last.unseen} />
        )
      ) : (
        <AskingBar key={asked.clip.id} asked={asked} landing={landing} />
      )}
    </>
  );
}

/** The page above becomes shorter when the bar rises. */
function useKeepTypingInView(risen: boolean) {
  useEffect(() => {
    if (risen) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [risen]);
}
