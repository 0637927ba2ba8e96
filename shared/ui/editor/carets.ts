/**
 * The others' carets. The name shows while its caret moves and shrinks to a dot after two seconds,
 * so that it never hides words.
 */
import { type Member, type MemberKind, memberKinds } from '#shared/notebook/shape.ts';
import type { EditorAwareness } from '../host.ts';
import styles from './carets.module.css';

/** Milliseconds. */
const NAME_SHOWS = 2000;

/** The awareness field `user`, as the others' editors read it. */
export type CaretUser = {
  name: string;
  kind: MemberKind;
  /** The library wants a six-digit colour; ours come from the tokens, by kind. */
  color: string;
  /** Tells this window's caret from the same person's other ones. */
  caret: string;
};

/** The part of `y-protocols/awareness` that is used here. */
type Awareness = {
  readonly clientID: number;
  getStates(): ReadonlyMap<number, { readonly cursor?: unknown }>;
  on(event: 'change', listener: (change: Change) => void): void;
  off(event: 'change', listener: (change: Change) => void): void;
};
type Change = { added: number[]; updated: number[]; removed: number[] };

const colours: Record<MemberKind, string> = {
  clinician: '#1f6f6a',
  caregiver: '#b84e33',
  'young-person': '#2f5fa8',
  helper: '#565d69',
};

export function caretUser({ awareness }: EditorAwareness, me: Member | undefined): CaretUser {
  const kind = me?.kind ?? 'helper';
  const caret = String((awareness as Awareness).clientID);
  return { name: me?.name ?? '', kind, color: colours[kind], caret };
}

/** What another program sent is read as untrusted. */
function readUser(user: Readonly<Record<string, unknown>>): CaretUser {
  const kind = memberKinds.find((each) => each === user.kind) ?? 'helper';
  const name = typeof user.name === 'string' ? user.name.slice(0, 40) : '';
  const caret = typeof user.caret === 'string' ? user.caret : '';
  return { name, kind, color: colours[kind], caret };
}

const moving = new Set<string>();

export function drawCaret(user: Record<string, unknown>): HTMLElement {
  const { name, kind, caret } = readUser(user);
  const element = document.createElement('span');
  element.className = styles.caret ?? '';
  element.dataset.tone = kind;
  element.dataset.caret = caret;
  element.toggleAttribute('data-moving', moving.has(caret));
  const label = document.createElement('span');
  label.className = styles.name ?? '';
  label.textContent = name;
  element.append(label);
  return element;
}

export function drawSelection(user: Record<string, unknown>): Record<string, string> {
  return { class: styles.selection ?? '', 'data-tone': readUser(user).kind };
}

/** @returns the function that ends the watching */
export function watchCaretMotion({ awareness }: EditorAwareness, root: HTMLElement): () => void {
  const carets = awareness as Awareness;
  const places = new Map<number, string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const show = (caret: string, isMoving: boolean) => {
    if (isMoving) moving.add(caret);
    else moving.delete(caret);
    for (const element of root.querySelectorAll('[data-caret]')) {
      if (element instanceof HTMLElement && element.dataset.caret === caret) {
        element.toggleAttribute('data-moving', isMoving);
      }
    }
  };

  const onChange = ({ added, updated }: Change) => {
    for (const id of [...added, ...updated]) {
      const place = JSON.stringify(carets.getStates().get(id)?.cursor ?? null);
      if (id === carets.clientID || places.get(id) === place) continue;
      places.set(id, place);
      const caret = String(id);
      clearTimeout(timers.get(caret));
      show(caret, true);
      timers.set(
        caret,
        setTimeout(() => show(caret, false), NAME_SHOWS),
      );
    }
  };

  carets.on('change', onChange);
  return () => {
    carets.off('change', onChange);
    for (const [caret, timer] of timers) {
      clearTimeout(timer);
      moving.delete(caret);
    }
  };
}
