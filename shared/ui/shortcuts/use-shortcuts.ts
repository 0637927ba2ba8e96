import { useEffect, useEffectEvent } from 'react';
import { redo, undo } from '#shared/notebook/undo.ts';
import { useHost } from '../host-context.tsx';
import { useNotebook } from '../opened.tsx';
import type { Way } from '../place.tsx';
import { useWatched } from '../reading.ts';
import { type Command, commandOf, isWriting } from './keys.ts';

/** Listens for the keys that work on every screen. */
export function useShortcuts({ place, goTo, openSheet }: Way): void {
  const notebook = useNotebook();
  const { shortcuts } = useWatched(useHost().preferences);

  /** @returns whether there was something to do */
  const run = (command: Command): boolean => {
    switch (command.do) {
      case 'tab':
        goTo(command.tab);
        return true;
      case 'search':
      case 'help':
      case 'shortcuts':
        openSheet(command.do);
        return true;
      case 'add':
        return add();
      case 'undo':
      case 'redo':
        if (!notebook.canWrite()) return false;
        (command.do === 'undo' ? undo : redo)(notebook);
        return true;
      case 'back':
        if (place.sheet !== null) openSheet(null);
        return place.sheet !== null;
    }
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isWriting(event.target)) return;
    const command = commandOf(event, shortcuts);
    if (command !== null && run(command)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** Where a screen adds something, it says so by `data-add`: a button, or around a field. */
function add(): boolean {
  const place = document.querySelector('main [data-add]');
  if (place instanceof HTMLButtonElement) place.click();
  else place?.querySelector<HTMLElement>('textarea, input, button')?.focus();
  return place !== null;
}
