/** The way back to a captured passage, and what came of it. */
import { useEffect, useState } from 'react';
import type { Question } from '#shared/notebook/shape.ts';
import type { Pages, PassageShown, PassageSource } from '../host.ts';
import { useHost } from '../host-context.tsx';

export type PassageFields = Pick<Question, 'id' | 'quote' | 'sourceUrl' | 'anchor' | 'pictureUrl'>;
/** `failed`: the browser did not do what it was asked for. */
export type Said = PassageShown | 'looking' | 'declined' | 'failed';

/** Milliseconds that pass unsaid. A page may take seconds to show that the words are not coming. */
const AT_ONCE = 400;
/** Milliseconds. The mark itself is seen; where it was, another page or mark may be soon. */
const MARKED_FOR = 8_000;

export type PassageWay = {
  readonly said: Said | null;
  show(): void;
  /** Asks for leave to look at pages of that site; from a press only. */
  look(): void;
};

/** @returns `null` where no page stands beside, or nothing stands on it: the link is a link then */
export function usePassage(fields: PassageFields): PassageWay | null {
  const { pages } = useHost();
  const [said, setSaid] = useState<Said | null>(null);
  const source = passageOf(fields);
  useEffect(() => {
    if (said !== 'shown') return;
    const timer = setTimeout(() => setSaid(null), MARKED_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  if (pages === null || source === null) return null;
  const ask = (answer: ReturnType<Pages['look']>) => {
    const looking = setTimeout(() => setSaid('looking'), AT_ONCE);
    const say = (what: Said) => {
      clearTimeout(looking);
      setSaid(what);
    };
    answer.then(
      (shown) => say(shown ?? 'declined'),
      (error: unknown) => {
        say('failed');
        reportError(error);
      },
    );
  };
  return {
    said,
    show() {
      setSaid(null);
      ask(pages.show(source));
    },
    look: () => ask(pages.look(source)),
  };
}

/**
 * @returns `null` when nothing leads to words on a page: it is the page as a whole, a picture, or
 * something that was being typed; the link itself is the way then
 */
export function passageOf(fields: PassageFields): PassageSource | null {
  const { id, quote, sourceUrl: url, anchor, pictureUrl } = fields;
  const isPassage = quote.trim() !== '' && anchor !== null && pictureUrl === null;
  return url === null || !isPassage ? null : { id, url, quote, anchor };
}
