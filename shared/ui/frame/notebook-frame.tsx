/** An open notebook: header, the screen of the chosen tab, and the tabs. */
import { type ReactNode, useMemo, useState } from 'react';
import { CaptureBar } from '../capture/capture-bar.tsx';
import { GoalsScreen } from '../goals/goals-screen.tsx';
import { useHost } from '../host-context.tsx';
import { NotesScreen } from '../notes/notes-screen.tsx';
import { type Place, type Tab, type Way, WayContext } from '../place.tsx';
import { PracticeScreen } from '../practice/practice-screen.tsx';
import { QuestionsScreen } from '../questions/questions-screen.tsx';
import { TodayScreen } from '../today/today-screen.tsx';
import { useWide } from '../use-wide.ts';
import { Header } from './header.tsx';
import styles from './notebook-frame.module.css';
import { TabBar } from './tab-bar.tsx';
import { useArrival } from './use-arrival.ts';

const screens: Record<Tab, () => ReactNode> = {
  today: TodayScreen,
  goals: GoalsScreen,
  questions: QuestionsScreen,
  practice: PracticeScreen,
  notes: NotesScreen,
};

export function NotebookFrame() {
  const host = useHost();
  const wide = useWide() && host.frame === 'portal';
  const [place, setPlace] = useState<Place>({ tab: 'today', entryId: null, sheet: null });
  const way = useMemo<Way>(
    () => ({
      place,
      goTo: (tab, entryId) => setPlace({ tab, entryId: entryId ?? null, sheet: null }),
      openSheet: (sheet) => setPlace((before) => ({ ...before, sheet })),
    }),
    [place],
  );
  const main = useArrival(place);
  const Screen = screens[place.tab];
  return (
    <WayContext value={way}>
      <div className={styles.frame} data-wide={wide}>
        <Header />
        <main ref={main} id="content" tabIndex={-1} className={styles.main}>
          <Screen />
        </main>
        {host.clips && <CaptureBar clips={host.clips} />}
        <TabBar />
      </div>
    </WayContext>
  );
}
