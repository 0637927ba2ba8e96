/** Offers the members while an @ is typed in a field; the caret stays in the field. */
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Member } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { useCollection } from '../reading.ts';
import { endsInWord, suggest, typedMention } from './mentions.ts';

/** Everybody who can be asked to look: who left keeps their words and is asked no more. */
export function useMentionable(): readonly Member[] {
  const members = useCollection(useNotebook().members);
  return useMemo(
    () => members.filter(({ removedAt, name }) => removedAt === null && name.trim() !== ''),
    [members],
  );
}

export function useMention(
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onText: (text: string) => void,
) {
  const { me } = useNotebook();
  const members = useMentionable();
  /** `null` while nothing is to be offered. */
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const taken = useRef<number | null>(null);
  const mention = caret === null ? null : typedMention(text, caret);
  const others = members.filter(({ id }) => id !== me);
  const found = mention === null ? [] : suggest(mention.typed, others);

  const look = () => {
    const at = field.current?.selectionStart ?? null;
    // A name that was just taken is not asked about again.
    if (at === caret || at === taken.current) return;
    taken.current = null;
    setCaret(at);
    setActive(0);
  };
  const put = (before: string, after: string) => {
    flushSync(() => onText(before + after));
    field.current?.focus();
    field.current?.setSelectionRange(before.length, before.length);
    setActive(0);
  };
  const choose = (member: Member | undefined) => {
    if (mention === null || member === undefined) return;
    const { from } = mention;
    const before = `${text.slice(0, from)}@${member.name.trim()} `;
    taken.current = before.length;
    put(before, text.slice(caret ?? from).trimStart());
    setCaret(null);
  };
  return {
    found,
    active,
    choose,
    look,
    close: () => setCaret(null),
    /** Puts an @ where the caret is. */
    begin() {
      const at = field.current?.selectionStart ?? text.length;
      const before = `${text.slice(0, at)}${endsInWord(text.slice(0, at)) ? ' @' : '@'}`;
      put(before, text.slice(at));
      setCaret(before.length);
    },
    onKeyDown(event: KeyboardEvent) {
      if (found.length === 0) return;
      if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
      else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
      else if (event.key === 'Tab' && !event.shiftKey) choose(found[active]);
      else if (event.key === 'Escape') {
        event.stopPropagation();
        setCaret(null);
      } else return;
      event.preventDefault();
    },
  };
}
