/**
 * A line that is being edited: kept here while it is typed and saved soon after, on leaving the
 * field, and when the field goes away. Somebody else's edit shows when nobody types here.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** Milliseconds without a key before the words are saved. */
const PAUSE = 500;

export function useDraft(value: string, save: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef<string | null>(null);

  const commit = useEffectEvent(() => {
    const text = latest.current;
    latest.current = null;
    if (text !== null && text !== value) save(text);
  });

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => commit(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    const onHide = () => commit();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      commit();
    };
  }, []);

  return {
    text: draft ?? value,
    onText(text: string) {
      latest.current = text;
      setDraft(text);
    },
    onBlur() {
      const text = latest.current;
      latest.current = null;
      if (text !== null && text !== value) save(text);
      setDraft(null);
    },
  };
}
