/**
 * A goal that is being put together. Kept in memory as long as the notebook is open, so that looking
 * at another tab loses nothing; nobody else sees it before it is proposed.
 */
import { useState } from 'react';
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Goal } from '#shared/notebook/shape.ts';
import { useNotebook } from '../opened.tsx';
import { type LevelField, levels } from './scale.ts';

export type BuilderStep =
  | 'see'
  | 'often'
  | 'start'
  | 'measure'
  | 'levels'
  | 'child'
  | 'review'
  | 'part'
  | 'whole';

type Asked =
  | 'title'
  | 'childWords'
  | 'howOften'
  | 'startingPoint'
  | 'scale'
  | 'target'
  | 'reviewOn'
  | 'part'
  | LevelField;

export type GoalDraft = Pick<Goal, Asked> & { readonly step: BuilderStep };

const EMPTY: GoalDraft = {
  step: 'see',
  title: '',
  childWords: '',
  howOften: '',
  startingPoint: '',
  scale: 'closeness',
  target: 8,
  levelMuchMore: '',
  levelMore: '',
  levelExpected: '',
  levelLess: '',
  levelMuchLess: '',
  reviewOn: null,
  part: null,
};

const kept = new WeakMap<Notebook, GoalDraft>();

export function hasGoalDraft(notebook: Notebook): boolean {
  return kept.has(notebook);
}

export function useGoalDraft() {
  const notebook = useNotebook();
  const [draft, setDraft] = useState(() => kept.get(notebook) ?? EMPTY);
  return {
    draft,
    change(part: Partial<GoalDraft>) {
      const next = { ...draft, ...part };
      kept.set(notebook, next);
      setDraft(next);
    },
    forget() {
      kept.delete(notebook);
      setDraft(EMPTY);
    },
  };
}

export function stepsOf({ scale }: Pick<GoalDraft, 'scale'>): readonly BuilderStep[] {
  const levelsToWrite = scale === 'levels' ? (['levels'] as const) : [];
  return ['see', 'often', 'start', 'measure', ...levelsToWrite, 'child', 'review', 'part', 'whole'];
}

/** Whether going on now would leave the question open. */
export function isUnanswered(draft: GoalDraft, step: BuilderStep): boolean {
  switch (step) {
    case 'often':
      return draft.howOften.trim() === '';
    case 'start':
      return draft.startingPoint.trim() === '';
    case 'levels':
      return levels.every(({ field }) => draft[field].trim() === '');
    case 'child':
      return draft.childWords.trim() === '';
    case 'review':
      return draft.reviewOn === null;
    case 'part':
      return draft.part === null;
    default:
      return false;
  }
}

/** What is written into the notebook, without the blanks around the words. */
export function goalOf({ step: _, ...goal }: GoalDraft): Pick<Goal, Asked> {
  const trimmed = { ...goal };
  const worded = ['title', 'childWords', 'howOften', 'startingPoint'] as const;
  for (const field of [...worded, ...levels.map((each) => each.field)]) {
    Object.assign(trimmed, { [field]: goal[field].trim() });
  }
  return trimmed;
}
