/** Keeps the focus near where it was when what had it is gone after an act: a card put away, say. */
import { type RefObject, useEffect } from 'react';
import { useNotebook } from '../opened.tsx';

export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  const { undoLog } = useNotebook();
  useEffect(() => {
    const element = main.current;
    if (element === null) return;
    const cards = () => [...element.querySelectorAll<HTMLElement>('article')];
    let place = -1;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element) place = cards().findIndex((card) => card.contains(target));
    };
    let frame = 0;
    const onAct = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body || place === -1) return;
        // The card that is in that place now, or the screen itself.
        const next = cards()[place] ?? cards().at(-1) ?? element;
        next.tabIndex = -1;
        next.focus({ preventScroll: true });
      });
    };
    element.addEventListener('focusin', onFocus);
    const stop = undoLog.subscribe(onAct);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('focusin', onFocus);
      stop();
    };
  }, [main, undoLog]);
}
