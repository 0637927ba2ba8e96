/**
 * The whole catalogue in English.
 * Its shape is what every other language is checked against.
 */
import { capture } from './en/capture.ts';
import { comments } from './en/comments.ts';
import { common } from './en/common.ts';
import { editor } from './en/editor.ts';
import { frame } from './en/frame.ts';
import { goals } from './en/goals.ts';
import { help } from './en/help.ts';
import { notes } from './en/notes.ts';
import { onboarding } from './en/onboarding.ts';
import { people } from './en/people.ts';
import { practice } from './en/practice.ts';
import { questions } from './en/questions.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { shortcuts } from './en/shortcuts.ts';
import { today } from './en/today.ts';

export const en = {
  capture,
  comments,
  common,
  editor,
  frame,
  goals,
  help,
  notes,
  onboarding,
  people,
  practice,
  questions,
  search,
  settings,
  shortcuts,
  today,
};
