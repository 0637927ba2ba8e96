/** Which key does what. Single keys can be switched off, for those who speak to their device. */
import { type Tab, tabs } from '../place.tsx';

export type Command =
  | { readonly do: 'tab'; readonly tab: Tab }
  | { readonly do: 'search' | 'add' | 'help' | 'shortcuts' | 'undo' | 'redo' | 'back' };

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function commandOf(keys: Keys, singleKeys: boolean): Command | null {
  const key = keys.key.toLowerCase();
  if (keys.altKey) return null;
  if (keys.ctrlKey || keys.metaKey) {
    if (key === 'z') return { do: keys.shiftKey ? 'redo' : 'undo' };
    return key === 'y' && !keys.shiftKey ? { do: 'redo' } : null;
  }
  if (key === 'escape') return { do: 'back' };
  if (!singleKeys) return null;
  const tab = tabs[Number(key) - 1];
  if (tab !== undefined) return { do: 'tab', tab };
  const single = { '/': 'search', n: 'add', h: 'help', '?': 'shortcuts' } as const;
  const found = Object.entries(single).find(([name]) => name === key)?.[1];
  return found === undefined ? null : { do: found };
}

/** Keys belong to whoever is writing, and to lists that take letters. */
export function isWriting(target: EventTarget | null): boolean {
  const fields =
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true], [role=textbox]';
  return target instanceof Element && target.closest(fields) !== null;
}
