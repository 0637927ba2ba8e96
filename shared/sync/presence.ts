/**
 * Who is here, by person: several windows and devices of one member are one line. Reads and writes
 * the inner (opened) awareness, whose states come from other members' devices and are therefore
 * untrusted input: a malformed one is as good as nobody.
 */
import { equalityDeep } from 'lib0/function';
import type { Awareness } from 'y-protocols/awareness';

/** Which field of which entry somebody has under their cursor. */
export type Place = { entryId: string; field: string };

export type Present = {
  memberId: string;
  name: string;
  color: string;
  /** Another window or device of my own. */
  isMe: boolean;
  windows: number;
  /** Where they write, if anywhere; of several windows the one that writes. */
  editing: Place | null;
};

/** How others see me here. Apart from the field `user`, which the caret extension writes as it likes. */
export type Caret = { memberId: string; name: string; color: string };

export type Presence = {
  subscribe(listener: () => void): () => void;
  /** Everybody else, and my own other windows; ordered by member, stable between changes. */
  getSnapshot(): readonly Present[];
  readonly caret: Caret;
  /** My name and colour as the notebook has them now. */
  introduce(appearance: { name: string; color: string }): void;
  /** `null`: nowhere. */
  setEditing(place: Place | null): void;
  close(): void;
};

const MAX_TEXT = 200;

export function watchPresence(awareness: Awareness, memberId: string): Presence {
  const listeners = new Set<() => void>();
  let caret: Caret = { memberId, name: '', color: '#666666' };
  let snapshot: readonly Present[] = [];

  function refresh(): void {
    const next = gather(awareness, memberId, snapshot);
    if (equalityDeep(next, snapshot)) return;
    snapshot = next;
    for (const listener of [...listeners]) listener();
  }

  awareness.setLocalStateField('person', caret);
  awareness.on('change', refresh);
  refresh();

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    get caret() {
      return caret;
    },
    introduce({ name, color }) {
      if (caret.name === name && caret.color === color) return;
      caret = { memberId, name, color };
      awareness.setLocalStateField('person', caret);
    },
    setEditing(place) {
      const before = awareness.getLocalState()?.editing ?? null;
      if (!equalityDeep(before, place)) awareness.setLocalStateField('editing', place);
    },
    close() {
      awareness.off('change', refresh);
      listeners.clear();
    },
  };
}

function gather(
  awareness: Awareness,
  myMemberId: string,
  before: readonly Present[],
): readonly Present[] {
  const byMember = new Map<string, Present>();
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const caret = readCaret(state.person);
    if (caret === null) continue;
    const editing = readPlace(state.editing);
    const known = byMember.get(caret.memberId);
    if (known === undefined) {
      const isMe = caret.memberId === myMemberId;
      byMember.set(caret.memberId, { ...caret, isMe, windows: 1, editing });
    } else {
      known.windows += 1;
      known.editing ??= editing;
    }
  }
  const people = [...byMember.values()].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  return people.map((one) => before.find((old) => equalityDeep(old, one)) ?? one);
}

function readCaret(value: unknown): Caret | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('memberId' in value && 'name' in value && 'color' in value)) return null;
  const { memberId, name, color } = value;
  if (!isShortText(memberId) || !isShortText(name)) return null;
  if (typeof color !== 'string' || !/^#[0-9a-f]{6}$/i.test(color)) return null;
  return { memberId, name, color };
}

function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('entryId' in value && 'field' in value)) return null;
  const { entryId, field } = value;
  return isShortText(entryId) && isShortText(field) ? { entryId, field } : null;
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}
