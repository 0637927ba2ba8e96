/**
 * Every screen and state that is looked at: photographed by `npm run gallery:shoot`, and read by
 * `tests/e2e/accessible.test.ts`. A new screen is one line.
 */
import type { Page } from 'playwright-core';
import {
  chooseNotebook,
  goBack,
  keepAgain,
  newGoal,
  noteChange,
  openAnswered,
  openInvite,
  openKept,
  openMonth,
  openNote,
  openNoteFilter,
  openSheet,
  openStarters,
  openTab,
  openTalk,
  press,
  pressAdd,
  pressMenu,
  putAway,
  search,
  showGoal,
  showNote,
  showWhole,
  steps,
  unfold,
  write,
  writeMention,
} from './steps.ts';

export type Screen = {
  readonly name: string;
  /** What the notebook holds and who looks; see `stage.ts`. */
  readonly stage?: string;
  readonly go?: (page: Page) => Promise<void>;
  /** Needs a page beside it: not for the portal's desk. */
  readonly inPanel?: true;
};

/** CSS pixels, from which on the portal is shown. */
export const DESK = 600;

/** @param width CSS pixels; a desk shows the portal */
export function screensAt(width: number): readonly Screen[] {
  return width < DESK ? screens : screens.filter(({ inPanel }) => !inPanel);
}
const screens: readonly Screen[] = [
  { name: 'today' },
  { name: 'goals', go: openTab(1) },
  { name: 'questions', go: openTab(2) },
  { name: 'practice', go: openTab(3) },
  { name: 'notes', go: openTab(4) },
  { name: 'goal-open', go: steps(openTab(1), unfold(0)) },
  { name: 'practice-open', go: steps(openTab(3), unfold(0)) },
  { name: 'ladder-open', go: steps(openTab(3), unfold(1)) },
  { name: 'rewards-open', go: steps(openTab(3), unfold(2)) },
  { name: 'note-open', go: steps(openTab(4), unfold(0)) },
  { name: 'question-open', go: steps(openTab(2), unfold(0)) },
  { name: 'questions-answered', go: openAnswered },
  { name: 'writing', go: steps(openTab(1), unfold(0), write) },
  { name: 'goal-new', go: newGoal(0) },
  { name: 'goal-levels', go: newGoal(4) },
  { name: 'goal-whole', go: newGoal(8) },
  { name: 'goal-change', go: noteChange },
  { name: 'goal-sleep', go: showGoal('sleep') },
  { name: 'month', go: openMonth },
  { name: 'note-filter', go: openNoteFilter },
  { name: 'decision', go: showNote('decision') },
  { name: 'decision-form', go: openNote('decision') },
  { name: 'how-we-work', go: openNote('howWeWork') },
  { name: 'starters', go: openStarters },
  { name: 'comments', go: openTalk('grandma') },
  { name: 'mention', go: writeMention },
  { name: 'search', go: openSheet('search') },
  { name: 'found', go: search({ en: 'wor', es: 'panaderia' }) },
  { name: 'shortcuts', go: openSheet('shortcuts') },
  { name: 'put-away', go: putAway },
  {
    name: 'news',
    go: (page) => page.locator('section[aria-labelledby=news]').scrollIntoViewIfNeeded(),
  },
  { name: 'help-outside', stage: 'welcome', go: press('aside button') },
  { name: 'question-new', go: steps(openTab(2), pressAdd) },
  { name: 'practice-new', go: steps(openTab(3), pressAdd) },
  { name: 'note-new', go: steps(openTab(4), pressAdd) },
  { name: 'card-menu', go: steps(openTab(1), pressMenu) },
  { name: 'people', go: openSheet('people') },
  { name: 'settings', go: openSheet('settings') },
  { name: 'help', go: openSheet('help') },
  { name: 'menu', go: press('header button') },
  { name: 'adding', go: (page) => page.locator('main textarea').first().fill('Slept badly') },
  { name: 'date', go: press('main article button', 0) },
  { name: 'agenda', go: press('main article button', 1) },
  { name: 'invite', go: openInvite },
  { name: 'welcome', stage: 'welcome' },
  { name: 'start', stage: 'welcome', go: press('main button', 0) },
  { name: 'join', stage: 'welcome', go: press('main button', 1) },
  { name: 'invited', stage: 'invited' },
  { name: 'empty', stage: 'empty' },
  { name: 'empty-goals', stage: 'empty', go: openTab(1) },
  { name: 'empty-questions', stage: 'empty', go: openTab(2) },
  { name: 'empty-practice', stage: 'empty', go: openTab(3) },
  { name: 'empty-notes', stage: 'empty', go: openTab(4) },
  { name: 'offline', stage: 'offline' },
  { name: 'trouble', stage: 'trouble' },
  { name: 'viewer', stage: 'viewer' },
  { name: 'viewer-notes', stage: 'viewer', go: openTab(4) },
  { name: 'clip', stage: 'clip', inPanel: true },
  { name: 'clip-cut', stage: 'clip-cut', inPanel: true },
  { name: 'clip-landed', stage: 'clip-landed', inPanel: true },
  { name: 'clip-closed-page', stage: 'clip-closed-page', inPanel: true },
  { name: 'clip-browser-page', stage: 'clip-browser-page', inPanel: true },
  { name: 'clip-document', stage: 'clip-document', inPanel: true },
  { name: 'clip-file', stage: 'clip-file', inPanel: true },
  { name: 'clip-picture', stage: 'clip-picture', inPanel: true },
  { name: 'clip-notebooks', stage: 'clip-notebooks', go: chooseNotebook, inPanel: true },
  { name: 'clip-decided', stage: 'clip-decided', inPanel: true },
  { name: 'clip-twice', stage: 'kept-twice', inPanel: true },
  { name: 'clip-again', stage: 'kept-twice', go: keepAgain, inPanel: true },
  { name: 'kept-list', stage: 'kept', go: showNote('clip-list') },
  { name: 'kept-table', stage: 'kept', go: showNote('clip-table') },
  { name: 'kept-long', stage: 'kept', go: showNote('clip-long') },
  { name: 'kept-whole', stage: 'kept', go: showWhole('clip-long') },
  { name: 'kept-picture', stage: 'kept', go: showNote('clip-picture') },
  { name: 'kept-arabic', stage: 'kept', go: showNote('clip-arabic') },
  {
    name: 'kept-asked',
    stage: 'kept',
    go: steps(openTab(2), press('main [role=group] button', 1)),
  },
  { name: 'kept-opened', stage: 'kept-opened', go: goBack('clip-list'), inPanel: true },
  { name: 'kept-gone', stage: 'kept-gone', go: goBack('clip-list'), inPanel: true },
  { name: 'kept-beside', stage: 'kept-beside', inPanel: true },
  { name: 'kept-beside-open', stage: 'kept-beside', go: openKept, inPanel: true },
];
