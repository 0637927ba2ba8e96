/** A notebook as a busy family may have it after years, written by the notebook's own verbs. */
import * as Y from 'yjs';
import { startThread } from '#shared/notebook/comments.ts';
import { proposeGoal, rateGoal, setGoalStatus } from '#shared/notebook/goals.ts';
import { introduceMyself } from '#shared/notebook/members.ts';
import { openNotebookModel } from '#shared/notebook/notebook.ts';
import { writeNote } from '#shared/notebook/notes.ts';
import { logPractice, planPractice, setPracticeState } from '#shared/notebook/practice.ts';
import { askQuestion } from '#shared/notebook/questions.ts';
import { readRichText, writeParagraphs } from '#shared/notebook/rich-text.ts';
import { outcomes, questionStatuses, type WordField } from '#shared/notebook/shape.ts';
import { seedNotebook } from '#shared/notebook/start.ts';
import { write } from '#shared/notebook/write.ts';
import { dayOf, daysUpTo } from '#shared/ui/days.ts';
import { SeededRandom } from '#tests/convergence/model/seeded-random.ts';

/** 5,000 entries in all. */
export const big = {
  goals: 250,
  questions: 1500,
  practices: 250,
  notes: 2000,
  comments: 1000,
  logDays: 60,
};
/** One of each, or there would be nothing to press. */
export const empty = { goals: 1, questions: 1, practices: 1, notes: 1, comments: 0, logDays: 0 };
/** Of rich text, over goals, questions, practices and notes; the small one has as much in each. */
const CHARACTERS_EACH = 100;

/** A family pins a dozen cards; the others stand in the timeline. */
const pinnedKinds = ['background', 'about-child', 'how-we-work'] as const;
const timelineKinds = ['observation', 'happened', 'win', 'concern', 'resource'] as const;

const vocabulary =
  'the morning she went quietly after school and said that it was hard but we waited named the worry took a breath and tried again near the gate with her cousin until the bell rang'.split(
    ' ',
  );

export function createBenchNotebook(size: typeof big, seed: number): Uint8Array {
  const random = new SeededRandom(seed);
  const end = Date.now();
  const clock = { at: end - 400 * 24 * 3_600_000 };
  const now = () => clock.at;
  const doc = new Y.Doc();
  const founder = { id: 'ana', name: 'Ana', kind: 'caregiver', signKey: '', boxKey: '' } as const;
  seedNotebook(doc, { title: 'Maya’s notebook', childName: 'Maya', founder }, now);
  const ana = openNotebookModel(doc, { me: 'ana', now });
  const okafor = openNotebookModel(doc, { me: 'okafor', now });
  introduceMyself(okafor, { name: 'Dr. Okafor', kind: 'clinician', signKey: '', boxKey: '' });

  const say = (length: number) => {
    let text = '';
    while (text.length < length) text += `${random.pick(vocabulary)} `;
    return text.slice(0, length).trim();
  };
  const writer = () => (random.chance(0.5) ? ana : okafor);
  const fill = (id: string, field: WordField) => {
    const richText = readRichText(doc, id, field);
    if (richText) writeParagraphs(richText, [say(CHARACTERS_EACH)]);
    clock.at += 3_600_000;
  };
  const times = (count: number, make: (at: number) => void) => {
    for (let at = 0; at < count; at++) make(at);
  };
  // One transaction, as one snapshot of years is: thousands of single ones would take minutes.
  write(ana, () => {
    const noteIds: string[] = [];
    times(size.goals, (at) => {
      const id = proposeGoal(writer(), { title: say(45) });
      fill(id, 'plan');
      if (at < 25) setGoalStatus(ana, id, at < 5 ? 'active' : 'paused');
      else setGoalStatus(ana, id, 'met');
      if (at < 5)
        for (const day of daysUpTo(dayOf(end), 28)) rateGoal(writer(), id, day, random.below(11));
    });
    times(size.questions, () => {
      const status = random.pick(questionStatuses) ?? 'new';
      fill(askQuestion(writer(), { text: say(70), status }), 'answer');
    });
    times(size.practices, (at) => {
      const id = planPractice(writer(), { title: say(30) });
      fill(id, 'steps');
      if (at >= 12) setPracticeState(ana, id, 'retired');
      for (const day of size.logDays > 0 ? daysUpTo(dayOf(end), size.logDays) : [])
        logPractice(writer(), id, day, {
          outcome: random.pick(outcomes) ?? 'tried',
          note: say(20),
        });
    });
    times(size.notes, (at) => {
      const kind = random.pick(at < 12 ? pinnedKinds : timelineKinds) ?? 'observation';
      const id = writeNote(writer(), { kind, title: say(40) });
      noteIds.push(id);
      fill(id, 'body');
    });
    times(size.comments, () => {
      const about = random.pick(noteIds);
      if (about) startThread(writer(), 'notes', about, { text: say(60) });
    });
  });
  return Y.encodeStateAsUpdate(doc);
}
