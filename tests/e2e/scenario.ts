/** The acts of the main job, for any two seats. */
import { expect } from 'vitest';
import { en } from '#shared/ui/words/en.ts';
import type { App, Somebody } from '#tests/support/app.ts';
import { article } from '#tests/support/article.ts';
import type { HomeServer } from '#tests/support/home-server.ts';
import type { PanelSeat, Seat } from '#tests/support/seats.ts';

export const ana: Somebody = { name: 'Ana Lindqvist', kind: 'caregiver' };
export const wainwright: Somebody = { name: 'Dr. Wainwright', kind: 'clinician' };
export const child = 'Mayabella';
/** Words that no page of ours has: they are looked for on the disks. */
export const goal = 'Hums on the way through the gate';
export const words = {
  bag: 'Pack the bag at night.',
  corner: 'Wave at the corner.',
  early: 'Leave ten minutes early.',
  praise: 'Praise the first step.',
  howOften: 'Four mornings of five',
  startingPoint: 'Clings to the door at the gate',
} as const;

/** @returns the invitation's link */
export async function begin(home: Seat, server: HomeServer): Promise<string> {
  await home.app.startNotebook({ child, server: server.address, me: ana });
  await home.app.goTo('goals');
  await home.app.addGoal(goal);
  return home.app.invite(wainwright);
}

export async function writeTogether(home: Seat, clinic: Seat): Promise<void> {
  for (const { app } of [home, clinic]) {
    await app.goTo('goals');
    await app.openGoal(goal);
  }
  await home.app.writePlan(goal, words.bag);
  await clinic.app.plan(goal).getByText(words.bag).waitFor();
  await clinic.app.writePlan(goal, words.corner);
  await home.app.plan(goal).getByText(words.corner).waitFor();

  await home.app.plan(goal).locator('[data-caret]', { hasText: wainwright.name }).waitFor();
  await clinic.app.plan(goal).locator('[data-caret]', { hasText: ana.name }).waitFor();
  await home.app.becomes(en.frame.status.here(wainwright.name, 1));
}

/** The menu itself is the browser's; its choice arrives at the worker exactly like this. */
export async function capture(home: PanelSeat, clinic: Seat): Promise<void> {
  await home.browser.chooseInMenu('question', article.sentence);
  await clinic.app.goTo('questions');
  const question = clinic.app.entry(article.sentence);
  await question.waitFor();
  const source = question.getByRole('link', { name: article.title });
  // What follows leads to the sentence itself.
  const [page] = (await source.getAttribute('href'))?.split('#:~:') ?? [];
  expect(page).toBe(home.browser.page.url());
}

export async function writeApart(home: Seat, clinic: Seat, server: HomeServer): Promise<void> {
  await server.goAway();
  for (const { app } of [home, clinic]) await app.becomes(en.frame.status.offline);
  await edit(home, words.early, 'howOften');
  await edit(clinic, words.praise, 'startingPoint');
  for (const seat of [home, clinic]) await seat.leave();

  await home.return();
  await see(home.app, [words.early], ['howOften']);
  await clinic.return();
  await see(clinic.app, [words.praise], ['startingPoint']);

  await server.comeBack();
  const { bag, corner, early, praise } = words;
  for (const { app } of [home, clinic]) {
    await see(app, [bag, corner, early, praise], ['howOften', 'startingPoint']);
    await app.becomes(en.frame.status.saved);
  }
}

type Field = 'howOften' | 'startingPoint';

function fieldOf(app: App, field: Field) {
  return app.card(goal).getByLabel(en.goals.fields[field], { exact: true });
}

async function edit({ app }: Seat, plan: string, field: Field): Promise<void> {
  await app.goTo('goals');
  await app.openGoal(goal);
  await app.writePlan(goal, plan);
  await fieldOf(app, field).fill(words[field]);
}

async function see(app: App, plans: readonly string[], fields: readonly Field[]): Promise<void> {
  await app.goTo('goals');
  await app.openGoal(goal);
  for (const plan of plans) await app.plan(goal).getByText(plan).waitFor();
  for (const field of fields) {
    await expect
      .poll(() => fieldOf(app, field).inputValue(), { timeout: 20_000 })
      .toBe(words[field]);
  }
}
