/** Every text that a notebook holds, piece by piece, with the entry that it belongs to: for searching. */
import type { Notebook } from './notebook.ts';
import { plainText, readRichText } from './rich-text.ts';
import type { CollectionName, Commented, RecordName, WordField } from './shape.ts';

export const entryKinds = [
  'goals',
  'questions',
  'practices',
  'notes',
  'sessions',
  'comments',
  'steps',
  'options',
] as const satisfies readonly CollectionName[];
export const recordKinds = [
  'ratings',
  'attainments',
  'planChanges',
  'agreements',
  'practiceLog',
] as const satisfies readonly RecordName[];
export type EntryKind = (typeof entryKinds)[number];
export type RecordKind = (typeof recordKinds)[number];
export type PieceKind = EntryKind | RecordKind;

/** Names a piece for as long as it lives: its kind and its id or key. */
export type PieceName = `${PieceKind}/${string}`;

export type Piece = {
  readonly kind: PieceKind;
  /** Where it is shown. */
  readonly home: { readonly collection: Commented; readonly entryId: string };
  readonly by: string | null;
  /** Unix milliseconds. */
  readonly at: number;
  /** It belongs to an entry that was put away. */
  readonly away: boolean;
  /** What it is called, when it has a name of its own; the first of its texts then. */
  readonly title: string;
  readonly texts: readonly string[];
};

type Own = Pick<Piece, 'home' | 'by' | 'at' | 'title' | 'texts'>;
type Readers<K extends PieceKind> = {
  [Kind in K]: (notebook: Notebook, stored: StoredOf<Kind>) => Own | null;
};
type StoredOf<K extends PieceKind> = NonNullable<
  K extends EntryKind
    ? ReturnType<Notebook[K]['get']>
    : K extends RecordKind
      ? ReturnType<Notebook[K]['of']>[number]
      : never
>;

const readers: Readers<PieceKind> = {
  goals: (notebook, goal) => ({
    ...signed(goal),
    home: { collection: 'goals', entryId: goal.id },
    title: goal.title,
    texts: [
      goal.title,
      goal.childWords,
      goal.howOften,
      goal.startingPoint,
      goal.levelMuchLess,
      goal.levelLess,
      goal.levelExpected,
      goal.levelMore,
      goal.levelMuchMore,
      words(notebook, goal.id, 'plan'),
    ],
  }),
  questions: (notebook, question) => ({
    ...signed(question),
    home: { collection: 'questions', entryId: question.id },
    title: question.text,
    texts: [
      question.text,
      question.quote,
      question.sourceTitle,
      question.sourceSite,
      question.sourceAuthor,
      question.understood,
      words(notebook, question.id, 'answer'),
    ],
  }),
  practices: (notebook, practice) => ({
    ...signed(practice),
    home: { collection: 'practices', entryId: practice.id },
    title: practice.title,
    texts: [practice.title, practice.whenNote, words(notebook, practice.id, 'steps')],
  }),
  notes: (notebook, note) => ({
    ...signed(note),
    home: { collection: 'notes', entryId: note.id },
    title: note.title,
    texts: [
      note.title,
      note.before,
      words(notebook, note.id, 'body'),
      note.after,
      note.childView,
      note.quote,
      note.sourceTitle,
      note.sourceSite,
      note.sourceAuthor,
      note.tags.join(' · '),
    ],
  }),
  sessions: (notebook, session) => ({
    ...signed(session),
    home: { collection: 'sessions', entryId: session.id },
    title: '',
    texts: [
      session.place,
      words(notebook, session.id, 'agreed'),
      words(notebook, session.id, 'how-it-went'),
    ],
  }),
  comments: (_, comment) =>
    comment.entryId === null
      ? null
      : {
          ...signed(comment),
          home: { collection: comment.about, entryId: comment.entryId },
          title: '',
          texts: [comment.text],
        },
  steps: (_, step) =>
    step.practiceId === null
      ? null
      : {
          ...signed(step),
          home: { collection: 'practices', entryId: step.practiceId },
          title: '',
          texts: [step.text],
        },
  options: (_, option) =>
    option.noteId === null
      ? null
      : {
          ...signed(option),
          home: { collection: 'notes', entryId: option.noteId },
          title: '',
          texts: [option.text, option.goodSide, option.hardSide],
        },
  ratings: (_, rating) => said(rating, 'goals', rating.note),
  attainments: (_, attainment) => said(attainment, 'goals', attainment.note),
  planChanges: (_, change) => said(change, 'goals', change.what),
  agreements: (_, agreement) => said(agreement, 'goals', agreement.because),
  practiceLog: (_, line) => said(line, 'practices', line.note),
};

function signed(entry: { changedBy: string | null; changedAt: number | null }) {
  return { by: entry.changedBy, at: entry.changedAt ?? 0 };
}

function said(
  record: { subject: string; member: string; at: number | null },
  collection: Commented,
  text: string,
): Own {
  const home = { collection, entryId: record.subject };
  return { home, by: record.member, at: record.at ?? 0, title: '', texts: [text] };
}

function words({ doc }: Notebook, entryId: string, field: WordField): string {
  const richText = readRichText(doc, entryId, field);
  return richText === null ? '' : plainText(richText);
}

/** @returns `null` for what is gone, was withdrawn, or says nothing. */
export function readPiece(notebook: Notebook, name: PieceName): Piece | null {
  const at = name.indexOf('/');
  const id = name.slice(at + 1);
  const kind = [...entryKinds, ...recordKinds].find((each) => each === name.slice(0, at));
  const own = kind === undefined ? null : readOwn(notebook, kind, id);
  if (kind === undefined || own === null) return null;
  const home = notebook[own.home.collection].get(own.home.entryId);
  if (home === undefined) return null;
  const texts = own.texts.filter((text) => text.trim() !== '');
  return texts.length === 0 ? null : { ...own, kind, texts, away: home.archivedAt !== null };
}

function readOwn<K extends PieceKind>(notebook: Notebook, kind: K, id: string): Own | null {
  const stored = find(notebook, kind, id);
  if (stored === undefined) return null;
  // A comment or a step that was put away is not shown with its entry either.
  const isPart = kind === 'comments' || kind === 'steps' || kind === 'options';
  if (isPart && 'archivedAt' in stored && stored.archivedAt !== null) return null;
  return readers[kind](notebook, stored as StoredOf<K>);
}

function find(notebook: Notebook, kind: PieceKind, id: string) {
  const entries = entryKinds.find((each) => each === kind);
  if (entries !== undefined) return notebook[entries].get(id);
  const records = recordKinds.find((each) => each === kind);
  const subject = id.split(':', 1)[0] ?? '';
  return records && notebook[records].of(subject).find(({ key }) => key === id);
}
