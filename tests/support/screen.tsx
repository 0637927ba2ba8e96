/**
 * Shows a screen on one person's notebook, in English, without a browser. Needs the happy-dom
 * environment. What is shown is taken down again after each test.
 */
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Watched } from '#shared/notebook/watched.ts';
import { ShelfContext, type ShelfWay } from '#shared/ui/frame/shelf-way.ts';
import type { Host, OpenedNotebook, SyncStatus } from '#shared/ui/host.ts';
import { HostContext } from '#shared/ui/host-context.tsx';
import { OpenedProvider } from '#shared/ui/opened.tsx';
import { type Place, type Way, WayContext } from '#shared/ui/place.tsx';
import { createWords, WordsProvider } from '#shared/ui/words/words.tsx';
import { createMemoryHost } from '#tests/gallery/memory-host.ts';

const english = createWords('en');

export type Shown = {
  readonly root: HTMLElement;
  readonly went: string[];
  /** The one control or heading with this name; throws when there is none. */
  find(selector: string, name?: string | RegExp): HTMLElement;
  has(selector: string, name?: string | RegExp): boolean;
  press(selector: string, name?: string | RegExp): void;
  type(selector: string, name: string | RegExp, text: string): void;
  key(selector: string, name: string | RegExp, key: string): void;
};

const still = { subscribe: () => () => undefined };
const saved: SyncStatus = { state: 'saved' };
const SAVED: Watched<SyncStatus> = { ...still, getSnapshot: () => saved };

export function showScreen(
  notebook: Notebook,
  screen: ReactNode,
  {
    entryId = null,
    status = SAVED,
    host = createMemoryHost(),
    shelfWay = {},
  }: {
    entryId?: string | null;
    status?: Watched<SyncStatus>;
    host?: Host;
    shelfWay?: Partial<ShelfWay>;
  } = {},
): Shown {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const went: string[] = [];
  const place: Place = { tab: 'today', entryId, sheet: null };
  const way: Way = {
    place,
    goTo: (tab, id) => void went.push(id === undefined ? tab : `${tab}/${id}`),
    openSheet: () => undefined,
  };
  act(() =>
    root.render(
      <WordsProvider words={english}>
        <OpenedProvider opened={openedFor(notebook, status)}>
          <HostContext value={host}>
            <ShelfContext value={{ ...NO_SHELF, ...shelfWay }}>
              <WayContext value={way}>{screen}</WayContext>
            </ShelfContext>
          </HostContext>
        </OpenedProvider>
      </WordsProvider>,
    ),
  );
  onTestFinished(() => {
    act(() => root.unmount());
    element.remove();
  });

  const all = (selector: string, name?: string | RegExp) =>
    [...element.querySelectorAll<HTMLElement>(selector)].filter(
      (each) => each.closest('[hidden]') === null && isNamed(each, name),
    );
  const find = (selector: string, name?: string | RegExp) => {
    const [found] = all(selector, name);
    if (found === undefined)
      throw new Error(`No ${selector} named ${name} in ${element.innerHTML}`);
    return found;
  };
  return {
    root: element,
    went,
    find,
    has: (selector, name) => all(selector, name).length > 0,
    press: (selector, name) => act(() => find(selector, name).click()),
    type(selector, name, text) {
      const field = find(selector, name);
      act(() => {
        field.focus();
        setValue(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    key(selector, name, key) {
      const field = find(selector, name);
      act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    },
  };
}

function openedFor(notebook: Notebook, status: Watched<SyncStatus>): OpenedNotebook {
  return {
    notebook,
    role: notebook.canWrite() ? 'editor' : 'viewer',
    status,
    problems: { ...still, getSnapshot: () => NOTHING },
    presence: { ...still, getSnapshot: () => NOTHING },
    setEditing: () => undefined,
    awareness: { awareness: {} },
    people: null,
  };
}
const NOTHING: readonly never[] = [];
const NO_SHELF: ShelfWay = {
  shelf: { state: 'ready', notebooks: NOTHING, openId: null },
  openId: null,
  carried: null,
  open: () => undefined,
  startAnother: () => undefined,
  joinAnother: () => undefined,
  letGo: (taking) => taking(),
};

function isNamed(element: HTMLElement, name?: string | RegExp): boolean {
  if (name === undefined) return true;
  const label =
    element.getAttribute('aria-label') ??
    labelsOf(element) ??
    element.textContent?.trim().replaceAll(/\s+/g, ' ') ??
    '';
  return typeof name === 'string' ? label === name : name.test(label);
}

function labelsOf(element: HTMLElement): string | undefined {
  const { id } = element;
  const label = id ? element.ownerDocument.querySelector(`label[for="${id}"]`) : null;
  return label?.textContent ?? undefined;
}

/** React watches the value of a field; setting it past React makes the event count. */
function setValue(field: HTMLElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  set?.call(field, text);
}
