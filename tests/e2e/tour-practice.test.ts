/** Home practice as two people live it: what one does by keys, the other sees at their desk. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Outcome, outcomes, type Practice } from '#shared/notebook/shape.ts';
import { addDays, dayOf } from '#shared/ui/days.ts';
import { en } from '#shared/ui/words/en.ts';
import { createFormat } from '#shared/ui/words/format.ts';
import type { App } from '#tests/support/app.ts';
import { serveArticle } from '#tests/support/article.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { expectToFit, type Member, sitTogether, type Two } from './circle.ts';
import { ana, goal, wainwright } from './scenario.ts';

const { practice: words, common, today } = en;
const format = createFormat('en');
/** One of each kind. */
const titles = {
  plan: 'Worry time',
  ladder: 'Brave at the baker',
  rewards: 'Kind words',
} satisfies Record<Practice['kind'], string>;
const exact = true;

test('a practice is planned by both, and its days are noted by both: in one tap, in full, later', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await two.clinician.app.goTo('goals');
  await two.clinician.app.addGoal(goal);
  await two.clinician.app.goTo('practice');

  await plan(two.ana, 'plan');
  await writeStepsTogether(two);
  await sayHowOftenAndWhen(two);
  await sayWhichGoal(two);
  await sayHowItGoes(two);

  await logFromToday(two);
  await correct(two);
  await sayHowItFelt(two);
  await sayMore(two);
  await logTheSameDay(two);
  await logLastWeek(two);

  await expectToFit(two.ana);
});

test('a brave ladder is built, rated, climbed and put in another order; a chart has a star from each', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await two.clinician.app.goTo('practice');

  const steps = ['Wave at the baker', 'Say hello', 'Ask for bread'] as const;
  await plan(two.ana, 'ladder');
  await open(two.clinician.app, 'ladder');
  await addSteps(two, steps);
  await rate(two, steps[0]);
  await climb(two, steps[0], steps.length);
  await putSecond(two, steps);

  const praised = 'Asked with words';
  await plan(two.ana, 'rewards');
  await two.ana.keys.type(two.ana.app.page.getByLabel(words.rewards.add), praised, 'Enter');
  await giveStar(two, praised);

  await expectToFit(two.ana);
});

async function fromToday({ app, keys }: Member): Promise<void> {
  await keys.goToday();
  await keys.press(app.tab('practice'));
}

async function plan(me: Member, kind: Practice['kind']): Promise<void> {
  const { page } = me.app;
  const button = (name: string) => page.getByRole('button', { name, exact });
  await fromToday(me);
  await me.keys.press(button(words.empty.action).or(button(words.add)));
  if (kind !== 'plan') await me.keys.choose(page.getByRole('radio', { name: words.kinds[kind] }));
  me.keys.arrived(words.kinds[kind]);
  await me.keys.type(page.getByLabel(words.addLabel), titles[kind], 'Enter');
  await cardOf(me.app, kind).waitFor();
}

function cardOf(app: App, kind: Practice['kind']): Locator {
  return app.card(titles[kind]);
}

/** The line that opens the rest of a card. */
function unfold(app: App, kind: Practice['kind']): Locator {
  return cardOf(app, kind).getByRole('button', { name: `${words.unfold[kind]}: ${titles[kind]}` });
}

async function open(app: App, kind: Practice['kind']): Promise<void> {
  await unfold(app, kind).click();
}

async function openFromToday(me: Member, kind: Practice['kind']): Promise<void> {
  await fromToday(me);
  await me.keys.press(unfold(me.app, kind));
}

async function writeStepsTogether({ ana: me, clinician }: Two): Promise<void> {
  const textOf = ({ app }: Member) =>
    cardOf(app, 'plan').getByRole('textbox', { name: `${words.texts.plan.label}: ${titles.plan}` });
  const [hers, theirs] = ['Ten minutes on a timer.', 'Then close the box.'] as const;
  await me.keys.write(textOf(me), hers);
  await textOf(clinician).getByText(hers).waitFor();
  await textOf(clinician).locator('[data-caret]', { hasText: ana.name }).waitFor();

  await textOf(clinician).click();
  await clinician.app.page.keyboard.press('Control+End');
  await clinician.app.page.keyboard.type(` ${theirs}`);
  await textOf(me).getByText(`${hers} ${theirs}`).waitFor();
}

async function sayHowOftenAndWhen({ ana: me, clinician }: Two): Promise<void> {
  const field = (name: string) => cardOf(me.app, 'plan').getByLabel(name, { exact });
  const { timesPerWeek, when, whenNote } = words.fields;
  const seen = cardOf(clinician.app, 'plan');
  await openFromToday(me, 'plan');
  await me.keys.select(field(timesPerWeek), '5');
  me.keys.arrived(timesPerWeek);
  await seen.getByText(words.perWeek(5, 'times')).waitFor();
  await me.keys.select(field(when), words.times.evening);
  await seen.getByText(words.perWeek(5, 'evenings')).waitFor();
  await me.keys.type(field(whenNote), 'Before the bath');
  await seen.getByText('Before the bath').waitFor();
}

async function sayWhichGoal({ ana: me, clinician }: Two): Promise<void> {
  await openFromToday(me, 'plan');
  await me.keys.select(cardOf(me.app, 'plan').getByLabel(words.fields.goal, { exact }), goal);
  me.keys.arrived(words.fields.goal);
  const way = cardOf(clinician.app, 'plan').getByRole('button', { name: words.forGoal(goal) });
  await way.click();
  await clinician.app.card(goal).waitFor();
  await clinician.app.goTo('practice');
}

async function sayHowItGoes({ ana: me, clinician }: Two): Promise<void> {
  const state = ({ app }: Member, name: Practice['state']) =>
    cardOf(app, 'plan').getByRole('radio', { name: words.states[name], exact });
  await open(clinician.app, 'plan');
  await state(clinician, 'working').check();
  await me.app
    .card(titles.plan)
    .getByRole('radio', { name: words.states.working, checked: true })
    .waitFor();

  await openFromToday(me, 'plan');
  await me.keys.choose(state(me, 'change-it'));
  me.keys.arrived(words.fields.state);
  await cardOf(clinician.app, 'plan').getByText(common.history).click();
  await inHistory(clinician.app, words.states['change-it'], ana.name).waitFor();
  await me.keys.press(cardOf(me.app, 'plan').getByText(common.history));
  await inHistory(me.app, words.states.working, wainwright.name).waitFor();
}

function inHistory(app: App, state: string, name: string): Locator {
  return cardOf(app, 'plan')
    .getByRole('listitem')
    .filter({ hasText: state })
    .filter({ hasText: name });
}

/** The line of somebody else's log on a card. */
function theirs(app: App, name: string, outcome: Outcome): Locator {
  const said = words.personDid(name, words.outcomes[outcome]);
  return cardOf(app, 'plan').getByRole('listitem').filter({ hasText: said });
}

/** "How did it go?" with its buttons, about today unless told. */
function question(app: App, about: string = words.howToday): Locator {
  return cardOf(app, 'plan').getByRole('group', { name: about });
}

function answer(app: App, outcome: Outcome, about?: string): Locator {
  return question(app, about).getByRole('button', { name: words.outcomes[outcome], exact });
}

async function logFromToday({ ana: { app, keys }, clinician }: Two): Promise<void> {
  const row = app.page.getByRole('group', { name: today.practice.logGroup(titles.plan) });
  await keys.goToday();
  await keys.press(row.getByRole('button', { name: today.practice.outcomes['did-it'] }));
  keys.arrived(today.practice.title);
  await theirs(clinician.app, ana.name, 'did-it').waitFor();
}

async function correct({ ana: me, clinician }: Two): Promise<void> {
  for (const outcome of [...outcomes].reverse()) {
    if (outcome === 'did-it') continue;
    await fromToday(me);
    await me.keys.press(answer(me.app, outcome));
    me.keys.arrived(words.outcomes[outcome]);
    await theirs(clinician.app, ana.name, outcome).waitFor();
    expect(await theirs(clinician.app, ana.name, 'did-it').count()).toBe(0);
  }
}

async function sayHowItFelt({ ana: me, clinician }: Two): Promise<void> {
  const felt = (when: string, value: string) =>
    question(me.app).getByRole('group', { name: when }).getByRole('radio', { name: value, exact });
  const line = cardOf(clinician.app, 'plan').getByRole('listitem');
  await fromToday(me);
  await me.keys.press(question(me.app).getByText(words.feltSummary));
  await me.keys.choose(felt(words.before, '7'));
  me.keys.arrived(words.before);
  await line.filter({ hasText: words.feltBefore(7) }).waitFor();
  await me.keys.choose(felt(words.after, '3'));
  await line.filter({ hasText: words.felt(7, 3) }).waitFor();
}

async function sayMore({ ana: me, clinician }: Two): Promise<void> {
  const note = 'The timer helped.';
  await fromToday(me);
  await me.keys.type(question(me.app).getByLabel(words.note), note);
  me.keys.arrived(words.note);
  const line = cardOf(clinician.app, 'plan').getByRole('listitem');
  await line.filter({ hasText: common.quoteMarks(note) }).waitFor();
  await fromToday(me);
  await me.keys.press(question(me.app).getByRole('button', { name: words.iPractisedToo }));
  me.keys.arrived(words.iPractisedToo);
  await line.filter({ hasText: words.practisedToo(ana.name) }).waitFor();
}

async function logTheSameDay({ ana: me, clinician }: Two): Promise<void> {
  await answer(clinician.app, 'did-it').click();
  await theirs(me.app, wainwright.name, 'did-it').waitFor();
  for (const { app } of [me, clinician]) {
    const strip = cardOf(app, 'plan').getByRole('list', { name: words.week });
    await loggedBy(strip, words.outcomes['did-it'], words.outcomes.tried).waitFor();
  }
}

/** The day that both have noted. */
function loggedBy(days: Locator, byClinician: string, byAna: string): Locator {
  const of = (name: string, outcome: string) =>
    days.getByRole('button', { name: words.personDid(name, outcome) });
  return of(wainwright.name, byClinician).and(of(ana.name, byAna));
}

async function logLastWeek({ ana: me, clinician }: Two): Promise<void> {
  const now = dayOf(Date.now());
  const day = addDays(now, -7);
  const month = ({ app }: Member) =>
    cardOf(app, 'plan').getByRole('button', {
      name: words.month.of(words.month.toMonth, titles.plan),
    });
  await fromToday(me);
  await me.keys.press(month(me));
  me.keys.arrived(words.month.toMonth);
  const ofToday = words.dayLabel(format.longDay(now), '');
  await me.keys.tabTo(cardOf(me.app, 'plan').getByRole('button', { name: ofToday }));
  await me.keys.key('ArrowUp');
  await me.keys.key('Enter');
  const lastWeek = words.howOn(format.longDay(day));
  await me.keys.press(answer(me.app, 'hard-day', lastWeek));

  await month(clinician).click();
  const card = cardOf(clinician.app, 'plan');
  if (day.slice(0, 7) !== now.slice(0, 7)) {
    await card.getByRole('button', { name: words.month.previous }).click();
  }
  const said = words.personDid(ana.name, words.outcomes['hard-day']);
  const name = words.dayLabel(format.longDay(day), said);
  await card.getByRole('button', { name, exact }).click();
  await theirs(clinician.app, ana.name, 'hard-day').waitFor();
}

/** @param at its place from easy to hard, counted from 0 */
function rung(app: App, at: number, step: string): Locator {
  const rungs = cardOf(app, 'ladder').getByRole('list', { name: words.ladder.rungs });
  return rungs.locator('> li').nth(at).filter({ hasText: step });
}

async function addSteps({ ana: me, clinician }: Two, steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    await me.keys.type(cardOf(me.app, 'ladder').getByLabel(words.ladder.add), step, 'Enter');
  }
  for (const [at, step] of steps.entries()) await rung(clinician.app, at, step).waitFor();
}

async function rate({ ana: me, clinician }: Two, step: string): Promise<void> {
  const scale = ({ app }: Member) =>
    rung(app, 0, step).getByRole('group', { name: words.ladder.rate });
  const { fear, fearNow } = words.ladder;
  await openFromToday(me, 'ladder');
  await me.keys.choose(scale(me).getByRole('radio', { name: '7', exact }));
  me.keys.arrived(words.ladder.rate);
  await rung(clinician.app, 0, step).getByText(fearNow(7)).waitFor();
  await scale(clinician).getByRole('radio', { name: '4', exact }).check();
  await rung(me.app, 0, step).getByText(fear(7, 4)).waitFor();
}

async function climb({ ana: me, clinician }: Two, step: string, of: number): Promise<void> {
  await openFromToday(me, 'ladder');
  await me.keys.tick(cardOf(me.app, 'ladder').getByRole('checkbox', { name: step }));
  me.keys.arrived(words.ladder.rungs);
  const { progress, position } = words.ladder;
  await cardOf(clinician.app, 'ladder')
    .getByRole('img', { name: progress(1, of) })
    .waitFor();
  await cardOf(clinician.app, 'ladder').getByText(position(2, of)).waitFor();
}

async function putSecond(
  { ana: me, clinician }: Two,
  [first, second, third]: readonly [string, string, string],
): Promise<void> {
  await openFromToday(me, 'ladder');
  const menu = rung(me.app, 2, third);
  await me.keys.press(menu.getByRole('button', { name: words.menu(third) }));
  me.keys.arrived(words.menu(third));
  await me.keys.press(menu.getByRole('button', { name: words.ladder.easier }));
  for (const [at, step] of [first, third, second].entries()) {
    await rung(clinician.app, at, step).waitFor();
  }
}

async function giveStar({ ana: me, clinician }: Two, praised: string): Promise<void> {
  const { rewards } = words;
  const star = ({ app }: Member) =>
    cardOf(app, 'rewards').getByRole('button', {
      name: rewards.starFor(rewards.starToday, praised),
    });
  await fromToday(me);
  await me.keys.press(star(me));
  me.keys.arrived(rewards.starToday);
  await cardOf(clinician.app, 'rewards').getByText(rewards.week(1)).waitFor();
  await star(clinician).click();
  for (const { app } of [me, clinician]) {
    const strip = cardOf(app, 'rewards').getByRole('list', { name: words.week });
    await loggedBy(strip, rewards.star, rewards.star).waitFor();
    await cardOf(app, 'rewards').getByText(rewards.week(2)).waitFor();
  }
}
