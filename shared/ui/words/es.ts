/**
 * The whole catalogue in Spanish.
 * Its shape is checked against the English one, domain by domain.
 */

import type { Catalogue } from './catalogues.ts';
import { capture } from './es/capture.ts';
import { comments } from './es/comments.ts';
import { common } from './es/common.ts';
import { editor } from './es/editor.ts';
import { frame } from './es/frame.ts';
import { goals } from './es/goals.ts';
import { help } from './es/help.ts';
import { notes } from './es/notes.ts';
import { onboarding } from './es/onboarding.ts';
import { people } from './es/people.ts';
import { practice } from './es/practice.ts';
import { questions } from './es/questions.ts';
import { search } from './es/search.ts';
import { settings } from './es/settings.ts';
import { shortcuts } from './es/shortcuts.ts';
import { today } from './es/today.ts';

export const es: Catalogue = {
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
