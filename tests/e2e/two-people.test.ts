/** The main job: two people write one notebook, live, apart, and while the server is away. */
import { expect, test } from 'vitest';
import { en } from '#shared/ui/words/en.ts';
import type { Somebody } from '#tests/support/app.ts';
import { article, serveArticle } from '#tests/support/article.ts';
import { type HomeServer, startHomeServer } from '#tests/support/home-server.ts';
import { type PanelSeat, type Seat, sitAtPanel } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const ana: Somebody = { name: 'Ana Lindqvist', kind: 'caregiver' };
const okafor: Somebody = { name: 'Dr. Okafor', kind: 'clinician' };
const GOAL = 'Walks into school without tears';

test('two panels: words, carets, a capture, and both people’s edits after a time apart', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const home = await sitAtPanel(makeTemporaryFolder(), site.address);
  const link = await beginTogether(home, server);
  const clinic = await sitAtPanel(makeTemporaryFolder(), site.address);
  await clinic.app.join(link);

  await writeTogether(home, clinic);
  await capture(home, clinic);
  await writeApart(home, clinic, server);
  await home.leave();
  await clinic.leave();
});

async function beginTogether(home: Seat, server: HomeServer): Promise<string> {
  await home.app.startNotebook({ child: 'Maya', server: server.address, me: ana });
  await home.app.goTo('goals');
  await home.app.addGoal(GOAL);
  return home.app.invite(okafor);
}

async function writeTogether(home: Seat, clinic: Seat): Promise<void> {
  await home.app.goTo('goals');
  await home.app.openGoal(GOAL);
  await clinic.app.goTo('goals');
  await clinic.app.openGoal(GOAL);

  await home.app.writePlan(GOAL, 'Pack the bag at night. ');
  await clinic.app.plan(GOAL).getByText('Pack the bag at night.').waitFor();
  await clinic.app.writePlan(GOAL, 'Wave at the corner. ');
  await home.app.plan(GOAL).getByText('Wave at the corner.').waitFor();

  await home.app.plan(GOAL).locator('[data-caret]', { hasText: okafor.name }).waitFor();
  await clinic.app.plan(GOAL).locator('[data-caret]', { hasText: ana.name }).waitFor();
  await home.app.becomes(en.frame.status.here(okafor.name, 1));
}

/** The menu itself is the browser's; its choice arrives at the worker exactly like this. */
async function capture(home: PanelSeat, clinic: Seat): Promise<void> {
  const worker = await home.browser.worker();
  const info = {
    menuItemId: 'question',
    selectionText: article.sentence,
    pageUrl: home.browser.page.url(),
  };
  await worker.evaluate(`chrome.tabs.query({ active: true }).then(([tab]) =>
    chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)},
      { ...tab, title: ${JSON.stringify(article.title)} }))`);

  await clinic.app.goTo('questions');
  const question = clinic.app.page.locator('[data-entry]').filter({ hasText: article.sentence });
  await question.waitFor();
  const source = question.getByRole('link', { name: article.title });
  expect(await source.getAttribute('href')).toBe(home.browser.page.url());
}

async function writeApart(home: Seat, clinic: Seat, server: HomeServer): Promise<void> {
  await server.goAway();
  for (const { app } of [home, clinic]) await app.becomes(en.frame.status.offline);
  await edit(home, { plan: 'Leave ten minutes early. ', field: 'howOften', value: '4 of 5' });
  await edit(clinic, { plan: 'Praise the first step. ', field: 'startingPoint', value: 'Daily' });

  for (const seat of [home, clinic]) await seat.leave();
  for (const seat of [home, clinic]) await seat.return();
  await seeOwn(home, ['Leave ten minutes early.'], ['howOften', '4 of 5']);
  await seeOwn(clinic, ['Praise the first step.'], ['startingPoint', 'Daily']);

  await server.comeBack();
  for (const { app } of [home, clinic]) {
    await app.becomes(en.frame.status.saved);
    for (const words of [
      'Pack the bag at night.',
      'Wave at the corner.',
      'Leave ten minutes early.',
      'Praise the first step.',
    ]) {
      await app.plan(GOAL).getByText(words).waitFor();
    }
    await expect.poll(() => field(app, 'howOften').inputValue()).toBe('4 of 5');
    await expect.poll(() => field(app, 'startingPoint').inputValue()).toBe('Daily');
  }
}

type GoalField = 'howOften' | 'startingPoint';

function field(app: Seat['app'], name: GoalField) {
  return app.card(GOAL).getByLabel(en.goals.fields[name], { exact: true });
}

async function edit(
  { app }: Seat,
  words: { plan: string; field: GoalField; value: string },
): Promise<void> {
  await app.goTo('goals');
  await app.openGoal(GOAL);
  await app.writePlan(GOAL, words.plan);
  await field(app, words.field).fill(words.value);
  await field(app, words.field).press('Tab');
}

async function seeOwn(
  { app }: Seat,
  plans: readonly string[],
  [name, value]: [GoalField, string],
): Promise<void> {
  await app.goTo('goals');
  await app.openGoal(GOAL);
  for (const words of plans) await app.plan(GOAL).getByText(words).waitFor();
  expect(await field(app, name).inputValue()).toBe(value);
}
