/**
 * The example: eight weeks of an invented family and their therapist, in our own words. It is
 * written by the notebook's own verbs as the people who would have written it, so whatever a screen
 * shows of it, a real notebook can hold. Loaded only when somebody asks for it.
 */
import type * as Y from 'yjs';
import { readAbout } from '../about.ts';
import { addMember } from '../members.ts';
import { type Notebook, openNotebookModel } from '../notebook.ts';
import type { MemberKind } from '../shape.ts';
import { seedNotebook } from '../start.ts';
import { markAllSeen } from '../visits.ts';
import { mintId } from '../write.ts';
import { createCalendar } from './calendar.ts';
import { commentMoments } from './comments.ts';
import { goalMoments } from './goals.ts';
import { type ExamplePerson, type Moment, people } from './moments.ts';
import { noteMoments } from './notes.ts';
import { practiceMoments } from './practice.ts';
import { questionMoments } from './questions.ts';
import { sessionMoments } from './sessions.ts';
import { type ExampleWords, en } from './words/en.ts';
import { es } from './words/es.ts';

export type ExampleLanguage = 'en' | 'es';
const wordsIn: Record<ExampleLanguage, ExampleWords> = { en, es };

const kinds: Record<ExamplePerson, MemberKind> = {
  luis: 'caregiver',
  ana: 'caregiver',
  okafor: 'clinician',
  maya: 'young-person',
};

/** The member ids of the people of the example. */
export type ExampleMembers = Readonly<Record<ExamplePerson, string>>;

export type ExampleOptions = {
  language: ExampleLanguage;
  /** Unix milliseconds; the last of the eight weeks ends here. */
  now: number;
  /** The founder's member id, who is Luis. The document's founder when it was founded already. */
  me?: string;
  /** People who will join by an invitation: shown as invited until they do. */
  invited?: readonly ExamplePerson[];
};

/** What a host needs to found the notebook by itself before the example is written into it. */
export function exampleFounding(language: ExampleLanguage): {
  title: string;
  childName: string;
  founder: { name: string; kind: MemberKind };
  names: Readonly<Record<ExamplePerson, string>>;
} {
  const { title, child, names } = wordsIn[language];
  const founder = { name: names.luis, kind: kinds.luis };
  return { title, childName: child, founder, names: { ...names, maya: child } };
}

/** Writes the whole example into a document that is empty or just founded. */
export function seedExample(doc: Y.Doc, options: ExampleOptions): ExampleMembers {
  const { language, now, me, invited = [] } = options;
  const words = wordsIn[language];
  const founder = me ?? readAbout(doc).createdBy ?? mintId();
  const members = { luis: founder, ana: mintId(), okafor: mintId(), maya: mintId() };
  const calendar = createCalendar(now);
  const { names } = exampleFounding(language);
  if (readAbout(doc).shapeVersion === null) {
    const { title, childName, founder: facts } = exampleFounding(language);
    const keys = { signKey: '', boxKey: '' };
    const founding = { title, childName, founder: { id: founder, ...facts, ...keys } };
    seedNotebook(doc, founding, () => calendar.at(57, '10:00'));
  }

  const arrival = (by: ExamplePerson, at: number): Moment => ({
    at,
    by,
    write: (notebook) => {
      const joined = !invited.includes(by);
      addMember(notebook, { name: names[by], kind: kinds[by], joined }, members[by]);
    },
  });
  const visits = people.map(
    (by): Moment => ({
      at: calendar.at(3, '12:00'),
      by,
      write: markAllSeen,
    }),
  );
  play(doc, members, [
    arrival('okafor', calendar.at(57, '10:30')),
    arrival('ana', calendar.at(57, '11:00')),
    arrival('maya', calendar.at(56, '16:00')),
    ...goalMoments(words, calendar),
    ...questionMoments(words, calendar),
    ...practiceMoments(words, calendar),
    ...noteMoments(words, calendar),
    ...sessionMoments(words, calendar),
    ...commentMoments(words, calendar, members),
    ...visits,
  ]);
  return members;
}

function play(doc: Y.Doc, members: ExampleMembers, moments: readonly Moment[]): void {
  const open = openNotebookModel(doc, { me: members.luis });
  for (const { at, by, write } of moments.toSorted((a, b) => a.at - b.at)) {
    const me = members[by];
    const asThem: Notebook = {
      ...open,
      me,
      origin: { from: 'notebook', member: me },
      now: () => at,
    };
    write(asThem);
  }
  open.close();
}
