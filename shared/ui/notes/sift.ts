/** Which notes are shown: by kind, setting, person and tag, in any combination. */
import type { Note, NoteKind } from '#shared/notebook/shape.ts';

export type Setting = NonNullable<Note['setting']>;
/** What is looked for; `null` is anything. */
export type Sieve = {
  readonly kind: NoteKind | null;
  readonly setting: Setting | null;
  /** The member who wrote it. */
  readonly person: string | null;
  readonly tag: string | null;
};
export type Facet = keyof Sieve;

export const EVERYTHING: Sieve = { kind: null, setting: null, person: null, tag: null };
const facets: readonly Facet[] = ['kind', 'setting', 'person', 'tag'];

export function letsEverythingThrough(sieve: Sieve): boolean {
  return facets.every((facet) => sieve[facet] === null);
}

/** How many notes each choice would show, given the other choices. What none has is left out. */
export type Counts = {
  readonly kind: ReadonlyMap<NoteKind, number>;
  readonly setting: ReadonlyMap<Setting, number>;
  readonly person: ReadonlyMap<string, number>;
  /** Spelled as the first note has it: "School" and "school" are one tag. */
  readonly tag: ReadonlyMap<string, number>;
};

/** One pass: it runs again with every edit of any note. */
export function sift(
  notes: readonly Note[],
  sieve: Sieve,
): { readonly shown: readonly Note[]; readonly counts: Counts } {
  const kind = new Map<NoteKind, number>();
  const setting = new Map<Setting, number>();
  const person = new Map<string, number>();
  const tag = new Map<string, number>();
  const spelling = new Map<string, string>();
  const shown: Note[] = [];
  for (const note of notes) {
    const missed = facets.filter((facet) => !fits[facet](note, sieve));
    if (missed.length > 1) continue;
    if (missed.length === 0) shown.push(note);
    // A note that fails one choice alone would show if that choice were another.
    const counts = (facet: Facet) => missed.length === 0 || missed[0] === facet;
    if (counts('kind')) addOne(kind, note.kind);
    if (counts('setting') && note.setting !== null) addOne(setting, note.setting);
    if (counts('person') && note.createdBy !== null) addOne(person, note.createdBy);
    if (counts('tag')) {
      for (const each of new Set(note.tags.map(fold))) {
        const spelled = spelling.get(each) ?? note.tags.find((word) => fold(word) === each) ?? each;
        spelling.set(each, spelled);
        addOne(tag, spelled);
      }
    }
  }
  return { shown, counts: { kind, setting, person, tag } };
}

const fits: Record<Facet, (note: Note, sieve: Sieve) => boolean> = {
  kind: (note, { kind }) => kind === null || note.kind === kind,
  setting: (note, { setting }) => setting === null || note.setting === setting,
  person: (note, { person }) => person === null || note.createdBy === person,
  tag: ({ tags }, { tag }) => tag === null || tags.some((each) => fold(each) === fold(tag)),
};

function fold(tag: string): string {
  return tag.toLowerCase();
}

function addOne<V>(counts: Map<V, number>, value: V): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
