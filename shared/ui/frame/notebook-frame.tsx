/** An open notebook: header, the screen of the chosen tab, and the tabs. */
import { type ReactNode, useMemo, useState } from 'react';
import { CaptureBar } from '../capture/capture-bar.tsx';
import { useEditorAhead } from '../editor/rich-text-editor.tsx';
import { GoalsScreen } from '../goals/goals-screen.tsx';
import { useHost } from '../host-context.tsx';
import { NotesScreen } from '../notes/notes-screen.tsx';
import { PeopleSheet } from '../people/people-sheet.tsx';
import { type Place, type SheetName, type Tab, type Way, WayContext } from '../place.tsx';
import { PracticeScreen } from '../practice/practice-screen.tsx';
import { QuestionsScreen } from '../questions/questions-screen.tsx';
import { SettingsSheet } from '../settings/settings-sheet.tsx';
import { TodayScreen } from '../today/today-screen.tsx';
import { useWide } from '../use-wide.ts';
import { Agreed } from './agreed.tsx';
import { Arrivals } from './arrivals.tsx';
import { Header } from './header.tsx';
import { HelpSheet } from './help-sheet.tsx';
import styles from './notebook-frame.module.css';
import { Problems } from './problems.tsx';
import { Sidebar } from './sidebar.tsx';
import { TabBar } from './tab-bar.tsx';
import { useArrival } from './use-arrival.ts';

const screens: Record<Tab, () => ReactNode> = {
  today: TodayScreen,
  goals: GoalsScreen,
  questions: QuestionsScreen,
  practice: PracticeScreen,
  notes: NotesScreen,
};
const sheets: Record<SheetName, () => ReactNode> = {
  people: PeopleSheet,
  settings: SettingsSheet,
  help: HelpSheet,
};

export function NotebookFrame() {
  const host = useHost();
  const wide = useWide() && host.frame === 'portal';
  const [place, setPlace] = useState<Place>({ tab: 'today', entryId: null, sheet: null });
  const way = useMemo<Way>(
    () => ({
      place,
      goTo: (tab, entryId) => setPlace({ tab, entryId: entryId ?? null, sheet: null }),
      openSheet: (sheet) => setPlace((before) => ({ ...before, entryId: null, sheet })),
    }),
    [place],
  );
  useEditorAhead();
  const main = useArrival(place);
  const Shown = place.sheet === null ? screens[place.tab] : sheets[place.sheet];
  return (
    <WayContext value={way}>
      <div className={wide ? styles.columns : styles.single}>
        {wide && <Sidebar />}
        <div className={styles.frame}>
          <Header wide={wide} />
          <Problems />
          {wide && <TabBar look="chips" />}
          <main ref={main} id="content" tabIndex={-1} className={styles.main}>
            <div className={styles.measure}>
              <Shown key={place.sheet ?? place.tab} />
            </div>
          </main>
          {host.clips && <CaptureBar clips={host.clips} />}
          {!wide && <TabBar look="bar" />}
        </div>
        {wide && <Agreed />}
        <Arrivals />
      </div>
    </WayContext>
  );
}
