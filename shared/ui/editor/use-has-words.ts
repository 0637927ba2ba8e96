import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { watchBlocks } from '#shared/notebook/rich-blocks.ts';
import { readRichText } from '#shared/notebook/rich-text.ts';
import type { WordField } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { isEmpty } from './rich-text-view.tsx';

/**
 * Whether something is written there, or was since this was first asked: a text that is being
 * emptied must not vanish under the person's hands. Typing on renders nothing again.
 */
export function useHasWords(entryId: string, field: WordField): boolean {
  const richText = readRichText(useNotebook().doc, entryId, field);
  const watched = useMemo(() => richText && watchBlocks(richText), [richText]);
  const subscribe = useCallback(
    (listener: () => void) => watched?.subscribe(listener) ?? (() => undefined),
    [watched],
  );
  const hasWords = useSyncExternalStore(
    subscribe,
    () => watched !== null && !isEmpty(watched.getSnapshot().blocks),
  );
  const [had, setHad] = useState(hasWords);
  if (hasWords && !had) setHad(true);
  return hasWords || had;
}
