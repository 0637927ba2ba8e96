/** What is new for one person, told per entry: who wrote in it, said something, logged, rated, agreed. */
import type { Notebook } from './notebook.ts';
import type { EntryOf, Outcome, Stance } from './shape.ts';
import { eachTraceSince, type Told, type Trace, told, traceSources } from './traces.ts';
import { readSight } from './visits.ts';
import type { Watched } from './watched.ts';

type Signed = { readonly by: string | null; readonly at: number };

export type Deed = Signed &
  (
    | { readonly kind: 'wrote' }
    /** Steps of a practice, options of a decision. */
    | { readonly kind: 'added-to' }
    | { readonly kind: 'mentioned' | 'commented'; readonly text: string }
    | { readonly kind: 'settled' }
    | { readonly kind: 'logged'; readonly days: number; readonly outcome: Outcome }
    | { readonly kind: 'rated'; readonly value: number }
    | { readonly kind: 'reached'; readonly level: number }
    | { readonly kind: 'agreed'; readonly stance: Stance }
    | { readonly kind: 'changed-plan'; readonly what: string }
  );

type Place = {
  [C in Told]: { readonly collection: C; readonly entry: EntryOf<C> };
}[Told];

export type News = Place &
  Signed & {
    /** What matters most first; one of each kind and person. */
    readonly deeds: readonly Deed[];
    /** Somebody asks me to look. */
    readonly mentionsMe: boolean;
  };

export type NewsState = {
  /** Unix milliseconds of my last "all of it was seen", 0 before the first. */
  readonly since: number;
  /** Where I am asked to look first, then the newest. */
  readonly news: readonly News[];
};

/** One for each notebook. It reads anew only when something changed, and watches only when watched. */
export function newsOf(notebook: Notebook): Watched<NewsState> {
  const known = watched.get(notebook);
  if (known !== undefined) return known;
  const sources = [...traceSources(notebook), notebook.visits, notebook.reads];
  const memory: Memory = new Map();
  let inputs: readonly unknown[] = [];
  let state: NewsState = { since: 0, news: [] };
  const made: Watched<NewsState> = {
    getSnapshot() {
      const now = sources.map((source): unknown => source.getSnapshot());
      if (inputs.length === 0 || now.some((input, at) => input !== inputs[at])) {
        const next = readNews(notebook, memory);
        if (!isSame(state, next)) state = next;
      }
      inputs = now;
      return state;
    },
    subscribe(listener) {
      const stops = sources.map((source) => source.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
  watched.set(notebook, made);
  return made;
}
const watched = new WeakMap<Notebook, Watched<NewsState>>();

/** What was told of an entry and of which traces: told once, the same object until one changes. */
type Memory = Map<string, { readonly traces: readonly Trace[]; readonly news: News | null }>;

export function readNews(notebook: Notebook, memory: Memory = new Map()): NewsState {
  const sight = readSight(notebook);
  const traces = new Map<string, Trace[]>();
  eachTraceSince(notebook, sight.reachesBackTo, (trace) => {
    if (!sight.isNew(trace)) return;
    const group = traces.get(trace.subject);
    if (group) group.push(trace);
    else traces.set(trace.subject, [trace]);
  });
  const news: News[] = [];
  for (const [subject, group] of traces) {
    const place = placeOf(notebook, subject);
    const before = memory.get(subject);
    const same = before?.news?.entry === place?.entry && isSameGroup(before?.traces, group);
    const told = same && before ? before.news : place && tell(notebook, place, group);
    if (!same) memory.set(subject, { traces: group, news: told });
    if (told) news.push(told);
  }
  for (const subject of memory.keys()) if (!traces.has(subject)) memory.delete(subject);
  news.sort((a, b) => Number(b.mentionsMe) - Number(a.mentionsMe) || b.at - a.at);
  return { since: sight.at, news };
}

function isSameGroup(before: readonly Trace[] | undefined, now: readonly Trace[]): boolean {
  return (
    before?.length === now.length && now.every(({ stored }, at) => stored === before[at]?.stored)
  );
}

function isSame(before: NewsState, after: NewsState): boolean {
  return (
    before.since === after.since &&
    before.news.length === after.news.length &&
    before.news.every((each, at) => each === after.news[at])
  );
}

function tell(notebook: Notebook, place: Place, traces: readonly Trace[]): News | null {
  const deeds = new Map<string, Deed>();
  for (const trace of traces.toSorted((a, b) => a.at - b.at)) {
    const deed = readDeed(trace, notebook.me, traces);
    if (deed !== null) deeds.set(`${deed.kind}/${deed.by}`, deed);
  }
  const inOrder = [...deeds.values()].sort((a, b) => rank(a) - rank(b) || b.at - a.at);
  const [first] = inOrder;
  if (first === undefined) return null;
  const latest = inOrder.reduce((best, deed) => (deed.at > best.at ? deed : best), first);
  const mentionsMe = inOrder.some(({ kind }) => kind === 'mentioned');
  return { ...place, by: latest.by, at: latest.at, deeds: inOrder, mentionsMe };
}

/** Archived entries tell nothing. */
function placeOf(notebook: Notebook, id: string): Place | null {
  for (const collection of told) {
    const entry = notebook[collection].get(id);
    if (entry !== undefined) return entry.archivedAt === null ? place(collection, entry) : null;
  }
  return null;
}

function place(collection: Told, entry: EntryOf<Told>): Place {
  return { collection, entry } as Place;
}

const ranks: readonly Deed['kind'][] = ['mentioned', 'wrote'];
function rank({ kind }: Deed): number {
  const at = ranks.indexOf(kind);
  return at === -1 ? ranks.length : at;
}

function readDeed(trace: Trace, me: string, beside: readonly Trace[]): Deed | null {
  const { by, at } = trace;
  switch (trace.root) {
    case 'comments': {
      const { mentions, text } = trace.stored;
      return { kind: mentions.includes(me) ? 'mentioned' : 'commented', by, at, text };
    }
    case 'settlings':
      return { kind: 'settled', by, at };
    case 'steps':
    case 'options':
      return { kind: 'added-to', by, at };
    case 'practiceLog': {
      const days = beside.filter((each) => each.root === 'practiceLog' && each.by === by).length;
      return { kind: 'logged', by, at, days, outcome: trace.stored.outcome };
    }
    case 'ratings':
      return trace.stored.value === null
        ? null
        : { kind: 'rated', by, at, value: trace.stored.value };
    case 'attainments':
      return trace.stored.level === null
        ? null
        : { kind: 'reached', by, at, level: trace.stored.level };
    case 'agreements':
      return { kind: 'agreed', by, at, stance: trace.stored.stance };
    case 'planChanges':
      return { kind: 'changed-plan', by, at, what: trace.stored.what };
    default:
      return { kind: 'wrote', by, at };
  }
}
