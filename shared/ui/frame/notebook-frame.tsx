/** An open notebook: header, the screen of the chosen tab, and the tabs. */
import { type ComponentType, Suspense, useMemo, useState } from 'react';
import { CaptureBar } from '../capture/capture-bar.tsx';
import { PageBar } from '../capture/page-bar.tsx';
import { useEditorAhead } from '../editor/rich-text-editor.tsx';
import { GoalsScreen } from '../goals/goals-screen.tsx';
import { useHost } from '../host-context.tsx';
import { NotesScreen } from '../notes/notes-screen.tsx';
import { type Place, type Tab, type Way, WayContext } from '../place.tsx';
import { PracticeScreen } from '../practice/practice-screen.tsx';
import { QuestionsScreen } from '../questions/questions-screen.tsx';
import { useSearchAhead } from '../search/use-search-ahead.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { TodayScreen } from '../today/today-screen.tsx';
import { useWide } from '../use-wide.ts';
import { Agreed } from './agreed.tsx';
import { Arrivals } from './arrivals.tsx';
import { Header } from './header.tsx';
import styles from './notebook-frame.module.css';
import { Problems } from './problems.tsx';
import { sheets, useSheetsAhead } from './sheets.tsx';
import { Sidebar } from './sidebar.tsx';
import { TabBar } from './tab-bar.tsx';
import { UndoLine } from './undo-line.tsx';
import { useArrival } from './use-arrival.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useReturn } from './use-return.ts';

const screens: Record<Tab, ComponentType> = {
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
  const remember = useReturn(place);
  const way = useMemo<Way>(
    () => ({
      place,
      goTo: (tab, entryId) => setPlace({ tab, entryId: entryId ?? null, sheet: null }),
      openSheet(sheet) {
        if (sheet !== null) remember();
        setPlace((before) => ({ ...before, entryId: null, sheet }));
      },
    }),
    [place, remember],
  );
  useShortcuts(way);
  useEditorAhead();
  useSheetsAhead();
  useSearchAhead();
  const main = useArrival(place);
  useKeptFocus(main);
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
              <Suspense fallback={null}>
                <Shown key={place.sheet ?? place.tab} />
              </Suspense>
            </div>
          </main>
          {host.pages && <PageBar pages={host.pages} />}
          {host.clips && <CaptureBar clips={host.clips} />}
          <UndoLine />
          {!wide && <TabBar look="bar" />}
        </div>
        {wide && <Agreed />}
        <Arrivals />
      </div>
    </WayContext>
  );
}
