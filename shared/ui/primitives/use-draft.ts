/**
 * A line that is being edited. Every letter is saved as it is typed: a window may close right after
 * it, and the header says "kept on this device". Somebody else's edit shows when nobody types here.
 */
import { useState } from 'react';

export function useDraft(value: string, save: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  return {
    text: draft ?? value,
    /** From the first letter until the field is left. */
    typing: draft !== null,
    onText(text: string) {
      setDraft(text);
      if (text !== value) save(text);
    },
    onBlur: () => setDraft(null),
  };
}
