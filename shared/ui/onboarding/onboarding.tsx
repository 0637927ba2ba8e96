/** The way in: start a notebook, join with a link, or look at an example. */
import { useState } from 'react';
import { JoinSteps } from './join-steps.tsx';
import { StartSteps } from './start-steps.tsx';
import { Welcome } from './welcome.tsx';

export type Way = 'welcome' | 'start' | 'join';

export type StepsProps = {
  onBack?: () => void;
  /** The notebook is on the shelf now. */
  onSettled(notebookId: string): void;
};

export function Onboarding(props: {
  first: Way;
  /** The invitation that came with the address, while it has not been answered. */
  invitation: string | null;
  onSettled(notebookId: string): void;
  /** Back to the notebook that is open; absent when there is none. */
  onLeave?: () => void;
}) {
  const { first, invitation, onSettled, onLeave } = props;
  const [way, setWay] = useState<Way>(first);
  const back = onLeave ?? (() => setWay('welcome'));
  switch (way) {
    case 'welcome':
      return <Welcome onChoose={setWay} onSettled={onSettled} />;
    case 'start':
      return <StartSteps onBack={back} onSettled={onSettled} />;
    case 'join':
      return <JoinSteps invitation={invitation} onBack={back} onSettled={onSettled} />;
  }
}
