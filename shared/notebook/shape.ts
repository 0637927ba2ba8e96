/**
 * The shape of the notebook's inner document: which roots it has and which fields an entry of each
 * collection carries. Nothing outside `shared/notebook` knows these names.
 *
 * Scalar fields live in one `Y.Map` per entry, so that two people who edit different fields both
 * win. Rich text lives in the separate root `words`, keyed `entryId/field`, so that typing in it
 * wakes no list. Records (ratings, log lines) are plain values under a key that makes them unique.
 */
import {
  day,
  type Fields,
  flag,
  id,
  number,
  oneOf,
  orderKey,
  type Read,
  someOf,
  text,
  time,
  webAddress,
  wholeNumber,
  words,
} from './fields.ts';
import { anchor, quoteBlocks } from './passage.ts';

/** Raised by a change that an older app would misread; such a change also raises `MIN_READER`. */
export const SHAPE_VERSION = 1;

export const WORDS_ROOT = 'words';
export const ABOUT_ROOT = 'about';

/** What every entry carries whatever its kind. */
const everyEntry = {
  createdAt: time(),
  createdBy: id(),
  changedAt: time(),
  changedBy: id(),
  /** Fractional order key; entries without one sort by age. */
  order: orderKey(),
  archivedAt: time(),
} satisfies Fields;

export const memberKinds = ['caregiver', 'clinician', 'young-person', 'helper'] as const;
export const goalStatuses = ['proposed', 'active', 'paused', 'met', 'retired'] as const;
/** How a goal is measured: "how close are we" from 0 to 10, or five levels written out. */
export const goalScales = ['closeness', 'levels'] as const;
export const caregiverParts = ['watch', 'help', 'lead'] as const;
export const questionStatuses = ['new', 'for-session', 'answered'] as const;
export const practiceKinds = ['plan', 'ladder', 'rewards'] as const;
export const practiceStates = ['trying', 'working', 'change-it', 'retired'] as const;
export const timesOfDay = ['morning', 'afternoon', 'evening', 'bedtime', 'any'] as const;
export const noteKinds = [
  'observation',
  'happened',
  'win',
  'concern',
  'feedback',
  'background',
  'about-child',
  'resource',
  'how-we-work',
  'decision',
  'wellbeing',
] as const;
/** What a note of some kinds is about; `topicsOf` in notes.ts says which kind has which. */
export const noteTopics = [
  'milestone',
  'stressor',
  'history',
  'interests',
  'strengths',
  'calms',
  'self-care',
  'workshop',
  'support-group',
  'reading',
  'session-times',
  'billing',
  'confidentiality',
  'reply-window',
  'quiet-hours',
] as const;
export const settings = ['home', 'other-home', 'school', 'clinic', 'elsewhere'] as const;
export const verdicts = ['fits', 'not-for-us', 'discuss'] as const;
export const understandings = ['right', 'not-quite'] as const;
/** What can be talked about in comments. */
export const commented = ['goals', 'questions', 'practices', 'notes', 'sessions'] as const;

/** Where captured words come from, and whether that page is for this child. */
const source = {
  quote: text(),
  /** The quote's structure, where it has lists or tables. */
  quoteBlocks: quoteBlocks(),
  /** BCP 47, such as `en` or `pt-BR`; '' when the page does not say. */
  quoteLanguage: text(),
  quoteDirection: someOf(['ltr', 'rtl']),
  anchor: anchor(),
  sourceUrl: webAddress(),
  sourceTitle: text(),
  sourceSite: text(),
  sourceAuthor: text(),
  /** When the page says it was published. */
  sourceDay: day(),
  /** A picture that was captured; its description is the quote. Never loaded by itself. */
  pictureUrl: webAddress(),
  capturedAt: time(),
  verdict: someOf(verdicts),
  verdictBy: id(),
} satisfies Fields;

export const entryFields = {
  members: {
    ...everyEntry,
    name: text(),
    kind: oneOf(memberKinds, 'caregiver'),
    /** False while the person has an invitation that they have not used yet. */
    joined: flag(),
    removedAt: time(),
    signKey: text(),
    boxKey: text(),
  },
  goals: {
    ...everyEntry,
    /** What we will see when it works. */
    title: text(),
    childWords: text(),
    howOften: text(),
    startingPoint: text(),
    status: oneOf(goalStatuses, 'proposed'),
    scale: oneOf(goalScales, 'closeness'),
    /** On the 0–10 scale "how close are we". */
    target: number(0, 10),
    /**
     * What each level looks like, from −2 to +2; 0 is what we expect (goal attainment scaling,
     * Kiresuk & Sherman 1968; the words are the family's own).
     */
    levelMuchLess: text(),
    levelLess: text(),
    levelExpected: text(),
    levelMore: text(),
    levelMuchMore: text(),
    reviewOn: day(),
    part: someOf(caregiverParts),
  },
  questions: {
    ...everyEntry,
    ...source,
    text: text(),
    status: oneOf(questionStatuses, 'new'),
    answeredAt: time(),
    answeredBy: id(),
    confirmedBy: id(),
    /**
     * "Did I get this right?": the answer in the asker's own words, and what the one who answered
     * says to it (teach-back, AHRQ Health Literacy Universal Precautions Toolkit, tool 5).
     */
    understood: text(),
    understoodBy: id(),
    understanding: someOf(understandings),
    understandingBy: id(),
    /** The words that were judged: others that came meanwhile were not. */
    understandingOf: text(),
  },
  practices: {
    ...everyEntry,
    title: text(),
    kind: oneOf(practiceKinds, 'plan'),
    state: oneOf(practiceStates, 'trying'),
    timesPerWeek: number(1, 21),
    when: oneOf(timesOfDay, 'any'),
    whenNote: text(),
    goalId: id(),
  },
  /** The rungs of a brave ladder and the behaviours of a reward chart. */
  steps: {
    ...everyEntry,
    practiceId: id(),
    text: text(),
    doneAt: time(),
  },
  notes: {
    ...everyEntry,
    ...source,
    kind: oneOf(noteKinds, 'observation'),
    title: text(),
    /** What-happened notes: before and after; the middle is the body. */
    before: text(),
    after: text(),
    setting: someOf(settings),
    tags: words(),
    topic: someOf(noteTopics),
    /** Decisions: what the child thinks, the option that was chosen, when to look again. */
    childView: text(),
    chosen: id(),
    reviewOn: day(),
  },
  /** What a decision is between. */
  options: {
    ...everyEntry,
    noteId: id(),
    text: text(),
    goodSide: text(),
    hardSide: text(),
  },
  comments: {
    ...everyEntry,
    /** The entry that is talked about, and where it lives. */
    about: oneOf(commented, 'notes'),
    entryId: id(),
    /** The comment that began the thread; `null` for that one itself. */
    threadId: id(),
    text: text(),
    /** Ids of the members who are asked to look. */
    mentions: words(),
    editedAt: time(),
    /** Of the thread: stands on the comment that began it. */
    resolvedAt: time(),
    resolvedBy: id(),
    /** Ids of the replies that were there then: what was written elsewhere meanwhile is not settled. */
    settles: words(),
  },
  sessions: {
    ...everyEntry,
    startsAt: time(),
    place: text(),
    finishedAt: time(),
  },
} satisfies Record<string, Fields>;

/** The rich-text fields that an entry of each collection is born with. */
export const wordFields = {
  members: [],
  goals: ['plan'],
  questions: ['answer'],
  practices: ['steps'],
  steps: [],
  notes: ['body'],
  options: [],
  comments: [],
  sessions: ['agreed', 'how-it-went'],
} as const satisfies Record<CollectionName, readonly string[]>;

/** What any entry has, whatever its collection. */
export type AnyEntry = { readonly id: string } & Read<typeof everyEntry>;

export type CollectionName = keyof typeof entryFields;
export type EntryOf<C extends CollectionName> = { readonly id: string } & Read<
  (typeof entryFields)[C]
>;
export type WordField = (typeof wordFields)[CollectionName][number];

export type Member = EntryOf<'members'>;
export type MemberKind = Member['kind'];
export type Goal = EntryOf<'goals'>;
export type GoalStatus = Goal['status'];
export type Question = EntryOf<'questions'>;
export type Practice = EntryOf<'practices'>;
export type Step = EntryOf<'steps'>;
export type Note = EntryOf<'notes'>;
export type NoteKind = Note['kind'];
export type NoteTopic = NonNullable<Note['topic']>;
export type Verdict = NonNullable<Note['verdict']>;
export type DecisionOption = EntryOf<'options'>;
export type Comment = EntryOf<'comments'>;
export type Commented = Comment['about'];
export type Session = EntryOf<'sessions'>;

export const outcomes = ['did-it', 'tried', 'hard-day', 'not-today'] as const;
export const stances = ['agree', 'not-yet', 'differently'] as const;

/** `subject:…rest` keys; a record belongs to the entry that its key begins with. */
export const recordFields = {
  /** goalId:memberId:day → how close are we, 0 (not at all) to 10 (reached). */
  ratings: { value: number(0, 10), note: text(), at: time() },
  /** goalId:memberId:day → the level reached, −2 to +2, on a goal whose levels are written out. */
  attainments: { level: wholeNumber(-2, 2), note: text(), at: time() },
  /** goalId:memberId:day → what was changed in the plan that day. */
  planChanges: { what: text(), at: time() },
  /** goalId:memberId */
  agreements: { stance: oneOf(stances, 'agree'), because: text(), at: time() },
  /** practiceId:memberId:day; how it felt before and after, 0 (calm) to 10 (very hard). */
  practiceLog: {
    outcome: oneOf(outcomes, 'did-it'),
    before: number(0, 10),
    after: number(0, 10),
    note: text(),
    /** The adult practised it, too. */
    practisedToo: flag(),
    at: time(),
  },
  /** stepId:memberId:day → how hard it felt, 0–10. */
  stepRatings: { value: number(0, 10), at: time() },
  /** entryId:memberId:time → status or state that it was given. */
  history: { status: text(), at: time() },
  /** questionId:memberId → the answer in that person's words; what two say apart, both keep. */
  understandings: { words: text(), at: time() },
  /** noteId:memberId → a how-we-work card read and acknowledged, in the version of that time. */
  acknowledgements: { version: time(), at: time() },
  /**
   * memberId, or memberId:time since several devices may say it at once → everything up to then was
   * seen; `seen` marks what late arrivals are told apart by.
   */
  visits: { at: time(), seen: text() },
  /** entryId:memberId → one entry read; `seen` marks what of it was there. */
  reads: { version: time(), at: time(), seen: text() },
} satisfies Record<string, Fields>;

export type RecordName = keyof typeof recordFields;

/** What follows the subject in the keys of each kind of record. */
export const recordKeys: Readonly<Record<RecordName, readonly KeyPart[]>> = {
  ratings: ['member', 'day'],
  attainments: ['member', 'day'],
  planChanges: ['member', 'day'],
  agreements: ['member'],
  practiceLog: ['member', 'day'],
  stepRatings: ['member', 'day'],
  history: ['member', 'time'],
  understandings: ['member'],
  acknowledgements: ['member'],
  visits: ['time?'],
  reads: ['member'],
};
/** A part with a question mark may be absent. */
export type KeyPart = 'member' | 'day' | 'time' | 'time?';

/**
 * `subject` is the key's first part, `member` the second and `day` the third (in the history: the
 * time); each is empty when the keys of its kind are shorter.
 */
export type RecordOf<R extends RecordName> = {
  readonly key: string;
  readonly subject: string;
  readonly member: string;
  readonly day: string;
} & Read<(typeof recordFields)[R]>;

export type Rating = RecordOf<'ratings'>;
export type Attainment = RecordOf<'attainments'>;
export type PlanChange = RecordOf<'planChanges'>;
export type Agreement = RecordOf<'agreements'>;
export type PracticeLogLine = RecordOf<'practiceLog'>;
export type Outcome = PracticeLogLine['outcome'];
export type Stance = Agreement['stance'];

/** The notebook itself. */
export const aboutFields = {
  shapeVersion: number(1, 1_000_000),
  minReader: number(1, 1_000_000),
  title: text(),
  childName: text(),
  createdAt: time(),
  createdBy: id(),
} satisfies Fields;
export type About = Read<typeof aboutFields>;
