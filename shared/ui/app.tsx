/** The whole interface, the same in the extension's panel and in the portal. */
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { Broken } from './frame/broken.tsx';
import { HelpCorner } from './frame/help/help-corner.tsx';
import { Loading } from './frame/loading.tsx';
import { NotebookFrame } from './frame/notebook-frame.tsx';
import { type CarriedClip, ShelfContext, type ShelfWay } from './frame/shelf-way.ts';
import type { Host } from './host.ts';
import { HostContext } from './host-context.tsx';
import { Onboarding } from './onboarding/onboarding.tsx';
import { OpenedProvider } from './opened.tsx';
import { useWatched } from './reading.ts';
import { useAppearance } from './use-appearance.ts';
import { useOpening } from './use-opening.ts';
import { useCatalogue } from './words/catalogues.ts';
import { chooseLanguage, createWords, type Words, WordsProvider } from './words/words.tsx';

/** @param props.words in place of the person's own: how tests see words of another make and direction */
export function App(props: { host: Host; words?: Words }) {
  return (
    <Suspense>
      <Spoken {...props} />
    </Suspense>
  );
}

function Spoken({ host, words: given }: { host: Host; words?: Words }) {
  const { theme, language } = useWatched(host.preferences);
  const chosen = chooseLanguage(language, navigator.languages);
  const catalogue = useCatalogue(chosen);
  const own = useMemo(
    () => createWords(chosen, navigator.languages, catalogue),
    [chosen, catalogue],
  );
  const words = given ?? own;
  useAppearance(theme, words);
  return (
    <HostContext value={host}>
      <WordsProvider words={words}>
        <ShelfOrOnboarding host={host} />
      </WordsProvider>
    </HostContext>
  );
}

type View = {
  readonly show: 'notebook' | 'welcome' | 'start' | 'join';
  readonly id: string | null;
  /** For the notebook that is opened now, and forgotten at the next step. */
  readonly carried?: CarriedClip;
};

function ShelfOrOnboarding({ host }: { host: Host }) {
  const shelf = useWatched(host.shelf);
  const [arriving, setArriving] = useState(host.arrivingInvitation);
  const [view, setView] = useState<View>({
    show: arriving === null ? 'notebook' : 'join',
    id: null,
  });
  if (shelf.state === 'loading') return outside(<Loading />);
  if (shelf.state === 'failed') return outside(<Broken reason="cannot-save-here" />);

  const known = (id: string | null) => shelf.notebooks.find((each) => each.notebookId === id);
  const chosen = known(view.id) ?? known(shelf.openId) ?? shelf.notebooks[0];
  const openId = chosen?.notebookId ?? view.id;
  const way: ShelfWay = {
    shelf,
    openId,
    open: (id, carried) => setView({ show: 'notebook', id, ...(carried && { carried }) }),
    carried: view.carried ?? null,
    startAnother: () => setView({ show: 'start', id: openId }),
    joinAnother: () => setView({ show: 'join', id: openId }),
    async letGo(taking) {
      // First, so that the shelf's next notebook shows as soon as this one is gone.
      setView({ show: 'notebook', id: null });
      await taking();
    },
  };
  const settle = (id: string) => {
    // An invitation is offered once: used or declined, it must not fill the next one's field.
    setArriving(null);
    setView({ show: 'notebook', id });
  };

  return (
    <ShelfContext value={way}>
      {view.show !== 'notebook' || openId === null ? (
        outside(
          <Onboarding
            first={view.show === 'notebook' ? 'welcome' : view.show}
            invitation={arriving}
            onSettled={settle}
            {...(openId !== null && { onLeave: () => settle(openId) })}
          />,
        )
      ) : (
        <OpenNotebook key={openId} host={host} notebookId={openId} />
      )}
    </ShelfContext>
  );
}

/** Where no notebook is open, help stands in the same corner. */
function outside(screen: ReactNode): ReactNode {
  return (
    <>
      <HelpCorner />
      {screen}
    </>
  );
}

function OpenNotebook({ host, notebookId }: { host: Host; notebookId: string }) {
  const opening = useOpening(host, notebookId);
  switch (opening.state) {
    case 'opening':
      return outside(<Loading />);
    case 'failed':
      return outside(<Broken reason={opening.reason} onAgain={opening.again} />);
    case 'opened':
      return (
        <OpenedProvider opened={opening.opened}>
          <NotebookFrame />
        </OpenedProvider>
      );
  }
}
