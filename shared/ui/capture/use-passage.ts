/** The way back to a captured passage, and what came of it. */
import { useState } from 'react';
import type { Question } from '#shared/notebook/shape.ts';
import type { Pages, PassageShown, PassageSource } from '../host.ts';
import { useHost } from '../host-context.tsx';

export type PassageFields = Pick<Question, 'id' | 'quote' | 'sourceUrl' | 'anchor'>;
/** `failed`: the browser did not do what it was asked for. */
export type Said = PassageShown | 'declined' | 'failed';

export type PassageWay = {
  readonly said: Said | null;
  show(): void;
  /** Asks for leave to look at pages of that site; from a press only. */
  look(): void;
};

/** @returns `null` where no page stands beside, or the entry has none: its link is a link */
export function usePassage(fields: PassageFields): PassageWay | null {
  const { pages } = useHost();
  const [said, setSaid] = useState<Said | null>(null);
  const source = passageOf(fields);
  if (pages === null || source === null) return null;
  const ask = (answer: ReturnType<Pages['look']>) => {
    answer.then(
      (shown) => setSaid(shown ?? 'declined'),
      (error: unknown) => {
        setSaid('failed');
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

/** @returns `null` when the entry comes from no page */
export function passageOf(fields: PassageFields): PassageSource | null {
  const { id, quote, sourceUrl: url, anchor } = fields;
  return url === null ? null : { id, url, quote, anchor };
}
