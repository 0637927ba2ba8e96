/**
 * What two do apart, while the server is away: neither waits for the other, and afterwards both see
 * all that either of them meant.
 */
import { expect, test } from 'vitest';
import type { Outcome } from '#shared/notebook/shape.ts';
import { en } from '#shared/ui/words/en.ts';
import { serveArticle } from '#tests/support/article.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { type Member, sitTogether, type Two } from './circle.ts';
import { ana as anaHerself, wainwright } from './scenario.ts';

const goal = 'Walks into school without tears';
const practice = 'Wave at the corner';
const thread = 'Who walks with her?';
const reply = 'Her brother could.';
const words = { howOften: 'Four mornings of five', startingPoint: 'Clings to the door' };
const numbers = { ana: '6', clinician: '3' };

test('two write apart, and what each of them meant is there for both', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await prepare(two);
  await server.goAway();
  for (const { app } of each(two)) await app.becomes(en.frame.status.offline);

  await writeByKeys(two.ana, 'howOften');
  await write(two.clinician, 'startingPoint');
  await rateByKeys(two.ana, numbers.ana);
  await rate(two.clinician, numbers.clinician);
  await resolveByKeys(two.ana);
  await replyTo(two.clinician);
  await logByKeys(two.ana, 'did-it');
  await log(two.clinician, 'hard-day');

  await server.comeBack();
  for (const { app } of each(two)) await app.becomes(en.frame.status.saved);
  for (const member of each(two)) {
    await seesBothFields(member);
    await seesBothRatings(member);
    await seesReplyInResolvedThread(member);
  }
  await seesLogOf(two.ana, 'did-it', wainwright.name, 'hard-day');
  await seesLogOf(two.clinician, 'hard-day', anaHerself.name, 'did-it');
});

const each = ({ ana, clinician }: Two): readonly Member[] => [ana, clinician];

const button = ({ app }: Member, name: string) =>
  app.page.getByRole('button', { name, exact: true });

const onGoal = ({ app }: Member, name: string) =>
  app.card(goal).getByRole('button', { name, exact: true });

const field = ({ app }: Member, name: keyof typeof words) =>
  app.card(goal).getByLabel(en.goals.fields[name], { exact: true });

const unfold = (member: Member) => onGoal(member, `${en.goals.details}: ${goal}`);

const ratings = ({ app }: Member) =>
  app.card(goal).getByRole('group', { name: en.goals.rate.question });

const outcomes = (member: Member) =>
  member.app.page.getByRole('group', { name: en.today.practice.logGroup(practice) });

const talk = ({ app }: Member) => app.card(goal).getByRole('button', { name: /^\d comments?/ });

/** A goal that is worked on with a question beside it, and a practice; open at the clinician's. */
async function prepare({ ana, clinician }: Two): Promise<void> {
  const { page } = clinician.app;
  await clinician.app.goTo('practice');
  await button(clinician, en.practice.empty.action).click();
  await page.getByLabel(en.practice.addLabel).fill(practice);
  await page.keyboard.press('Enter');
  await clinician.app.goTo('goals');
  await clinician.app.addGoal(goal);
  await button(clinician, en.goals.start).click();
  const { comment, on, write: say, send } = en.comments;
  await onGoal(clinician, on(comment, goal)).click();
  await page.getByLabel(say).fill(thread);
  await button(clinician, send).click();
  await outcomes(ana).waitFor();
  await ana.app.page.getByText(en.today.news.proposed(goal)).waitFor();
}

/** From Today to the goals. */
async function leadToGoal({ app, keys }: Member): Promise<void> {
  const tabs = app.page.getByRole('navigation', { name: en.frame.tabsLabel });
  await keys.goToday();
  await keys.press(tabs.getByRole('button', { name: en.frame.tabs.goals }));
}

async function writeByKeys(ana: Member, name: keyof typeof words): Promise<void> {
  await leadToGoal(ana);
  await ana.keys.press(unfold(ana));
  await ana.keys.type(field(ana, name), words[name]);
  ana.keys.arrived(name);
}

async function write(clinician: Member, name: keyof typeof words): Promise<void> {
  await field(clinician, name).fill(words[name]);
}

async function rateByKeys(ana: Member, value: string): Promise<void> {
  await leadToGoal(ana);
  await ana.keys.choose(ratings(ana).getByRole('radio', { name: value, exact: true }));
  ana.keys.arrived(en.goals.rate.question);
}

async function rate(clinician: Member, value: string): Promise<void> {
  await ratings(clinician).getByRole('radio', { name: value, exact: true }).check();
}

async function resolveByKeys(ana: Member): Promise<void> {
  await leadToGoal(ana);
  await ana.keys.press(talk(ana));
  await ana.keys.press(onGoal(ana, en.comments.resolveThis(thread)));
  ana.keys.arrived(en.comments.resolve);
}

async function replyTo(clinician: Member): Promise<void> {
  await onGoal(clinician, en.comments.replyTo(thread)).click();
  await clinician.app.page.getByLabel(en.comments.writeReply).fill(reply);
  await clinician.app.page.keyboard.press('Enter');
  await clinician.app.card(goal).getByText(reply).waitFor();
}

async function logByKeys(ana: Member, outcome: Outcome): Promise<void> {
  const { keys } = ana;
  await keys.goToday();
  await keys.press(
    outcomes(ana).getByRole('button', { name: en.today.practice.outcomes[outcome] }),
  );
  keys.arrived(en.today.practice.title);
}

async function log(clinician: Member, outcome: Outcome): Promise<void> {
  await clinician.app.goTo('today');
  await outcomes(clinician)
    .getByRole('button', { name: en.today.practice.outcomes[outcome] })
    .click();
}

async function seesBothFields(member: Member): Promise<void> {
  await member.app.goTo('goals');
  await member.app.openGoal(goal);
  for (const name of ['howOften', 'startingPoint'] as const) {
    await expect
      .poll(() => field(member, name).inputValue(), { timeout: 10_000 })
      .toBe(words[name]);
  }
}

async function seesBothRatings({ app }: Member): Promise<void> {
  const { line } = en.goals.chart;
  for (const said of [
    line(anaHerself.name, numbers.ana),
    line(wainwright.name, numbers.clinician),
  ]) {
    await app.card(goal).getByRole('img', { name: said }).waitFor();
  }
}

/** Nobody's words are folded away by who did not know of them. */
async function seesReplyInResolvedThread(member: Member): Promise<void> {
  const { resolvedBy, since } = en.comments;
  const card = member.app.card(goal);
  if ((await talk(member).getAttribute('aria-expanded')) !== 'true') await talk(member).click();
  await card.getByText(reply).waitFor();
  const said = card.getByText(resolvedBy(anaHerself.name, ''));
  await said.getByText(since(1)).waitFor();
}

async function seesLogOf(
  member: Member,
  mine: Outcome,
  other: string,
  theirs: Outcome,
): Promise<void> {
  await member.app.goTo('practice');
  const card = member.app.card(practice);
  const { outcomes: named, personDid } = en.practice;
  await card.getByRole('button', { name: named[mine], exact: true, pressed: true }).waitFor();
  await card.getByText(personDid(other, named[theirs])).waitFor();
}
