/** A tour of what goes across all entries. Ana uses nothing but her keys. */
import { expect, test } from 'vitest';
import type { Tab } from '#shared/ui/place.tsx';
import { en } from '#shared/ui/words/en.ts';
import { serveArticle } from '#tests/support/article.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { type Member, sitAtNarrowPanel, sitTogether, type Two } from './circle.ts';
import { ana as anaHerself, wainwright } from './scenario.ts';

const goal = 'Walks into school without tears';
const plan = 'Cada mañana mamá waits at the gate';
const note = 'She slept until seven';
const question = 'Do we stay at the gate?';
const win = 'Walked in on her own';

test('an empty notebook teaches, one line keeps a thought, and keys lead everywhere', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  for (const { app } of [two.ana, two.clinician]) {
    await app.page.getByRole('heading', { name: en.today.empty.title }).waitFor();
    await app.page.getByText(en.today.empty.example).waitFor();
  }
  for (const tab of ['goals', 'questions', 'practice', 'notes'] as const) {
    await teachesWhenEmpty(two.ana, tab);
  }
  await keepThoughts(two);
  await leadByKeys(two.ana);
  await turnKeysOff(two.ana);
});

test('each finds the other’s words, takes back only their own, and reads news at their own pace', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  const { ana, clinician } = two;
  await planGoal(clinician);
  await findInPlan(ana);
  await takeBackWords(two);
  await keepTheOthersWords(two);
  await takeBackPuttingAway(two);
  await bringBack(two);
  await askToLook(clinician);
  await readMentionFirst(ana);
  await keepThoughts(two);
  await readAll(ana);
  await isUnread(clinician, 'notes', 2);
  await comeBackToNews(ana, clinician);
  await isUnread(clinician, 'notes', 2);
});

test('help stands in the same corner before and in a notebook, for the chosen country', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const ana = await sitAtNarrowPanel(site.address);
  const corner = await helpBefore(ana);
  await ana.app.startNotebook({ child: 'Maya', server: server.address, me: anaHerself });
  expect(await helpInside(ana)).toEqual(corner);
  const back = await ana.reopen();
  expect(await helpInside(back)).toEqual(corner);
});

/** The tab's button, whatever it counts. */
const tabOf = ({ app }: Member, tab: Tab) =>
  app.page
    .getByRole('navigation', { name: en.frame.tabsLabel })
    .getByRole('button', { name: en.frame.tabs[tab] });

const button = ({ app }: Member, name: string) =>
  app.page.getByRole('button', { name, exact: true });

const heading = ({ app }: Member, name: string | RegExp) => app.page.getByRole('heading', { name });

async function teachesWhenEmpty(ana: Member, tab: Exclude<Tab, 'today'>): Promise<void> {
  const { keys } = ana;
  const { page } = ana.app;
  const { title, example, action } = en[tab].empty;
  const main = page.getByRole('main');
  await keys.goToday();
  await keys.press(tabOf(ana, tab));
  await heading(ana, title).waitFor();
  expect(await main.locator('blockquote').allTextContents()).toEqual([example]);
  expect(await main.locator('[data-add]').allTextContents()).toEqual([action]);
  await keys.press(button(ana, action));
  await main.locator('textarea:focus').waitFor();
  keys.arrived(action);
  await keys.key('Escape');
  await heading(ana, title).waitFor();
}

async function keepThoughts({ ana, clinician }: Two): Promise<void> {
  const { keys } = ana;
  const line = ana.app.page.getByLabel(en.today.add);
  await keys.goToday();
  await keys.type(line, note, 'Enter');
  await ana.app.page.getByText(en.today.added.note).waitFor();
  for (const [kind, words] of [
    ['question', question],
    ['win', win],
  ] as const) {
    keys.start();
    await keys.type(line, words);
    await keys.press(button(ana, en.today.kinds[kind]));
    await ana.app.page.getByText(en.today.added[kind]).waitFor();
    keys.arrived(`add a ${kind}`);
  }
  await clinician.app.goTo('today');
  const { asked, win: won } = en.today.news;
  for (const told of [note, asked(question), won(win)]) await button(clinician, told).waitFor();
  await isUnread(clinician, 'notes', 2);
}

async function leadByKeys(ana: Member): Promise<void> {
  const { keys, app } = ana;
  await keys.goToday();
  await keys.key('?');
  await heading(ana, en.shortcuts.title).waitFor();
  keys.arrived(en.shortcuts.title);
  for (const does of Object.values(en.shortcuts.keys)) await app.page.getByText(does).waitFor();
  await keys.key('h');
  await heading(ana, en.help.title).waitFor();
  await keys.key('5');
  await app.entry(note).waitFor();
  await keys.key('n');
  await app.page.getByLabel(en.notes.prompts.observation).and(app.page.locator(':focus')).waitFor();
  await keys.key('Escape');
}

async function turnKeysOff(ana: Member): Promise<void> {
  const { keys, app } = ana;
  const { page } = app;
  await keys.goToday();
  await keys.press(page.getByRole('button', { name: en.frame.switcher('') }));
  await keys.press(button(ana, en.frame.settings));
  await heading(ana, en.settings.title).waitFor();
  await keys.choose(
    page
      .getByRole('group', { name: en.settings.shortcuts })
      .getByRole('radio', { name: en.settings.shortcutsAre.off }),
  );
  keys.arrived(en.settings.shortcuts);
  await keys.tabTo(button(ana, en.common.back));
  for (const key of ['/', '?', 'h', '2']) await keys.key(key);
  expect(await heading(ana, en.settings.title).isVisible()).toBe(true);
  await keys.press(page.getByRole('button', { name: en.frame.switcher('') }));
  await keys.press(button(ana, en.shortcuts.title));
  await page.getByText(en.shortcuts.off).waitFor();
  expect(await page.getByText(en.shortcuts.keys.search, { exact: true }).count()).toBe(0);
}

async function planGoal({ app }: Member): Promise<void> {
  await app.goTo('goals');
  await app.addGoal(goal);
  await app.openGoal(goal);
  await app.writePlan(goal, plan);
}

async function findInPlan(ana: Member): Promise<void> {
  const { keys, app } = ana;
  await ana.keys.goToday();
  await app.page.getByText(en.today.news.proposed(goal)).waitFor();
  await keys.key('/');
  await keys.type(app.page.getByLabel(en.search.label), 'manana mama');
  const found = app.page.getByRole('list', { name: en.search.results });
  // A word this short is found by its accent alone, not as a slip of the finger.
  for (const hit of ['mañana', 'mamá']) await found.locator('mark', { hasText: hit }).waitFor();
  await found.getByText(goal).waitFor();
  await keys.key('Enter');
  keys.arrived(en.search.title);
  await app.card(goal).and(app.page.locator(':focus')).waitFor();
  await app.plan(goal).getByText(plan).waitFor();
}

const mention = `@${anaHerself.name} what do you see at the gate?`;

async function askToLook(clinician: Member): Promise<void> {
  const { page } = clinician.app;
  const { comment, on, write, send } = en.comments;
  await button(clinician, on(comment, goal)).click();
  await page.getByLabel(write).fill(mention);
  await page.keyboard.press('Escape');
  await button(clinician, send).click();
  await clinician.app.goTo('questions');
  await button(clinician, en.questions.empty.action).click();
  await page.getByLabel(en.questions.addLabel).fill('Who brings her on Mondays?');
  await page.keyboard.press('Enter');
}

const news = ({ app }: Member) => app.page.locator('section[aria-labelledby=news]');

async function isUnread(member: Member, tab: Tab, n: number): Promise<void> {
  const { tabs, tabWithNews } = en.frame;
  await button(member, tabWithNews(tabs[tab], n)).waitFor();
}

async function readMentionFirst(ana: Member): Promise<void> {
  const { keys } = ana;
  await isUnread(ana, 'questions', 1);
  await isUnread(ana, 'goals', 1);
  await ana.keys.goToday();
  await heading(ana, en.today.news.first).waitFor();
  const first = news(ana).getByRole('button', {
    name: en.today.news.mentioned(wainwright.name, goal, mention),
  });
  await first.waitFor();
  expect(await news(ana).locator('button').nth(1).textContent()).toBe(await first.textContent());
  await news(ana).getByText(en.today.news.forYou, { exact: true }).waitFor();
  await keys.press(first);
  keys.arrived('read what is new');
  await ana.app.card(goal).and(ana.app.page.locator(':focus')).waitFor();
  await button(ana, en.frame.tabs.goals).waitFor();
  await isUnread(ana, 'questions', 1);
}

async function readAll(ana: Member): Promise<void> {
  await ana.keys.goToday();
  await ana.keys.press(button(ana, en.today.news.markRead));
  ana.keys.arrived(en.today.news.markRead);
  await news(ana).waitFor({ state: 'detached' });
  await button(ana, en.frame.tabs.questions).waitFor();
}

async function comeBackToNews(ana: Member, clinician: Member): Promise<void> {
  const later = 'How was the holiday?';
  const back = await ana.reopen(async () => {
    await clinician.app.goTo('questions');
    await button(clinician, en.questions.add).click();
    await clinician.app.page.getByLabel(en.questions.addLabel).fill(later);
    await clinician.app.page.keyboard.press('Enter');
    await clinician.app.becomes(en.frame.status.saved);
  });
  await button(back, en.today.news.asked(later)).waitFor();
  await isUnread(back, 'questions', 1);
  await heading(back, new RegExp(`^${en.today.news.since('')}`)).waitFor();
  expect(await news(back).getByText(en.today.news.forYou, { exact: true }).count()).toBe(0);
}

const howOften = ({ app }: Member) =>
  app.card(goal).getByLabel(en.goals.fields.howOften, { exact: true });

async function bothRead({ ana, clinician }: Two, words: string): Promise<void> {
  for (const member of [ana, clinician]) {
    await expect.poll(() => howOften(member).inputValue(), { timeout: 10_000 }).toBe(words);
  }
}

async function takeBackWords(two: Two): Promise<void> {
  const { ana } = two;
  const { keys } = ana;
  const unfold = button(ana, `${en.goals.details}: ${goal}`);
  await keys.goToday();
  await keys.press(tabOf(ana, 'goals'));
  await keys.press(unfold);
  await keys.type(howOften(ana), 'Every morning');
  keys.arrived(en.goals.fields.howOften);
  await bothRead(two, 'Every morning');
  await keys.tabTo(unfold);
  await keys.key('Control+z');
  await bothRead(two, '');
  await keys.key('Control+Shift+z');
  await bothRead(two, 'Every morning');
}

async function keepTheOthersWords(two: Two): Promise<void> {
  await howOften(two.clinician).fill('Four mornings of five');
  await bothRead(two, 'Four mornings of five');
  await two.ana.keys.key('Control+z');
  await two.ana.app.page.getByText(en.frame.undo.kept).waitFor();
  await bothRead(two, 'Four mornings of five');
}

async function putAway({ ana, clinician }: Two): Promise<void> {
  const { keys, app } = ana;
  await keys.goToday();
  await keys.press(tabOf(ana, 'goals'));
  await keys.press(button(ana, en.goals.menu(goal)));
  await keys.press(app.card(goal).getByRole('button', { name: en.common.archive }));
  keys.arrived(en.common.archive);
  for (const each of [ana, clinician]) await each.app.card(goal).waitFor({ state: 'detached' });
  // Whoever goes by keys is still on the screen, not at the beginning of the page.
  await app.page.locator('main:focus, main :focus').waitFor();
}

async function takeBackPuttingAway(two: Two): Promise<void> {
  await putAway(two);
  await two.ana.app.page.getByText(en.frame.undo.after['put-away'], { exact: true }).waitFor();
  await two.ana.keys.press(button(two.ana, en.frame.undo.justUndo));
  for (const { app } of [two.ana, two.clinician]) await app.card(goal).waitFor();
}

async function bringBack(two: Two): Promise<void> {
  const { ana, clinician } = two;
  await putAway(two);
  await ana.keys.press(ana.app.page.getByText(en.common.archived(1)));
  await ana.keys.press(button(ana, `${en.common.restore}: ${goal}`));
  for (const { app } of [ana, clinician]) await app.card(goal).waitFor();
}

const region = ({ app }: Member) => app.page.getByLabel(en.help.region);
const mexico = '800 911 2000';

/** @returns where one presses for help */
async function helpBefore(ana: Member): Promise<unknown> {
  // The page says "opening" first, with a button of its own.
  await ana.app.page.getByRole('button', { name: en.onboarding.start }).waitFor();
  const corner = await button(ana, en.help.title).boundingBox();
  await ana.keys.press(button(ana, en.help.title));
  await ana.app.page.getByText(en.help.notForEmergencies).waitFor();
  await ana.keys.select(region(ana), 'Mexico');
  await ana.app.page.getByRole('link', { name: mexico }).waitFor();
  await ana.keys.press(button(ana, en.help.title));
  await ana.app.page.getByText(en.help.notForEmergencies).waitFor({ state: 'detached' });
  return corner;
}

async function helpInside(ana: Member): Promise<unknown> {
  await tabOf(ana, 'today').waitFor();
  const corner = await button(ana, en.help.title).boundingBox();
  ana.keys.start();
  await ana.keys.press(button(ana, en.help.title));
  ana.keys.arrived(en.help.title);
  await ana.app.page.getByRole('link', { name: mexico }).waitFor();
  expect(await region(ana).inputValue()).toBe('MX');
  return corner;
}
