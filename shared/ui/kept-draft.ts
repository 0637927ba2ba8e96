/**
 * Words typed but not yet added, kept in memory as long as the notebook is open, so that looking at
 * another tab loses nothing. Never written down: what is on the disk is sealed.
 */
import { useState } from 'react';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { useNotebook } from './opened.tsx';

const kept = new WeakMap<Notebook, Map<string, string>>();

export function useKeptDraft(key: string): [string, (text: string) => void] {
  const notebook = useNotebook();
  const drafts = kept.get(notebook) ?? new Map<string, string>();
  kept.set(notebook, drafts);
  const [draft, setDraft] = useState(() => drafts.get(key) ?? '');
  return [
    draft,
    (text) => {
      drafts.set(key, text);
      setDraft(text);
    },
  ];
}
