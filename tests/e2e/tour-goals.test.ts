/** Goals, used by a caregiver with keys alone in a narrow panel, seen by the clinician, and back. */
import { expect, test } from 'vitest';
import { en } from '#shared/ui/words/en.ts';
import { serveArticle } from '#tests/support/article.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { type Member, sitTogether, type Two } from './circle.ts';
import { ana, wainwright } from './scenario.ts';

const words = en.goals;
const { builder } = words;
const title = 'Sleeps in her own bed';

test('a goal with five levels: built, agreed on, reached, its plan changed and practised for', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await buildIt(two);
  await disagree(two);
  await startIt(two);
  await reachLevels(two);
  await changeThePlan(two);
  await practiseForIt(two);
});

test('a goal from 0 to 10: proposed in three actions, rated with a reason, in a chart and a table', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await proposeQuickly(two);
  await startIt(two);
  await rateIt(two);
  await readTheTable(two);
});

async function toGoals({ keys, app }: Pick<Member, 'keys' | 'app'>): Promise<void> {
  await keys.goToday();
  await keys.press(app.tab('goals'));
}

async function buildIt({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const { page } = app;
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await toGoals({ keys, app });
  await keys.press(page.getByRole('button', { name: words.empty.action }));
  await keys.arrived('the builder');
  await keys.type(field(builder.see.question), 'Feel better at night');
  await page.getByText(words.vague.inside).waitFor();
  await keys.replace(field(builder.see.question), title, 'Enter');
  await keys.type(field(builder.often.question), '5 nights a week', 'Enter');
  await keys.type(field(builder.start.question), 'Most nights with us', 'Enter');
  await keys.choose(page.getByRole('radio', { name: builder.measure.options.levels.label }));
  await page.keyboard.press('Enter');
  const { levels } = words;
  await keys.type(field(levels.named('+1', levels.names.levelMore)), '6 nights');
  await keys.type(field(levels.named('0', levels.names.levelExpected)), '5 nights');
  await keys.press(page.getByRole('button', { name: en.common.next, exact: true }));
  await keys.type(field(builder.child.question('Maya')), 'my bed is a den', 'Enter');
  await keys.press(page.getByRole('button', { name: builder.review.inWeeks(4) }));
  await keys.press(page.getByRole('button', { name: en.common.next, exact: true }));
  await keys.choose(page.getByRole('radio', { name: builder.part.options.lead.label }));
  await page.keyboard.press('Enter');
  await page.getByText(builder.whole).waitFor();
  await keys.press(page.getByRole('button', { name: builder.propose }));

  await clinician.app.goTo('goals');
  const card = clinician.app.card(title);
  await card.getByText(words.inWordsOf('Maya', 'my bed is a den')).waitFor();
  await card.getByText(words.partLines.lead).waitFor();
  await card.getByText(words.statuses.proposed).waitFor();
}

async function disagree({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const theirs = clinician.app.card(title);
  const choice = words.stance.choices.differently;
  await clinician.keys.press(theirs.getByRole('button', { name: choice }));
  await clinician.keys.type(theirs.getByLabel(words.stance.because.differently), 'two may do');
  const mine = app.card(title);
  await mine.getByText(words.stance.chips.differently(wainwright.name)).waitFor();
  await mine.getByText(words.stance.becauseOf(wainwright.name, 'two may do')).waitFor();
  await toGoals({ keys, app });
  await keys.press(mine.getByRole('button', { name: words.stance.choices.agree }));
  await keys.arrived('agreeing');
  await theirs.getByText(words.stance.chips.agree(ana.name)).waitFor();
}

async function startIt({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const card = app.card(title);
  await toGoals({ keys, app });
  await keys.press(card.getByRole('button', { name: `${words.details}: ${title}` }));
  await keys.press(card.getByRole('button', { name: words.start }));
  await keys.arrived('starting a goal');
  await clinician.app.goTo('goals');
  const theirs = clinician.app.card(title);
  await theirs.getByText(words.statuses.proposed, { exact: true }).waitFor({ state: 'detached' });
  const { keys: desk } = clinician;
  await desk.press(theirs.getByRole('button', { name: `${words.details}: ${title}` }));
  await desk.press(theirs.getByText(en.common.history));
  const line = theirs.getByRole('listitem').filter({ hasText: words.statuses.active });
  await line.filter({ hasText: ana.name }).waitFor();
}

async function reachLevels({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const card = app.card(title);
  await toGoals({ keys, app });
  await keys.choose(card.getByRole('radio', { name: '6 nights' }));
  await keys.arrived('a level');
  await keys.type(card.getByLabel(words.levels.why), 'with the lamp on');
  const theirs = clinician.app.card(title);
  await theirs.getByText('with the lamp on').waitFor();
  const chart = theirs.getByRole('img', { name: words.chart.line(ana.name, '+1') });
  await chart.waitFor();
}

async function changeThePlan({ ana: { app }, clinician: { keys, app: clinic } }: Two) {
  const theirs = clinic.card(title);
  await keys.press(theirs.getByRole('button', { name: words.changes.noteFor(title) }));
  await keys.type(theirs.getByLabel(words.changes.ask), 'Reads the last page herself', 'Enter');
  const changes = app.card(title).getByRole('list', { name: words.changes.title });
  await changes.getByText('Reads the last page herself').waitFor();
  await app.card(title).getByText(wainwright.name).first().waitFor();
}

async function practiseForIt({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const card = app.card(title);
  await toGoals({ keys, app });
  await keys.press(card.getByRole('button', { name: words.practices.planFor(title) }));
  await keys.arrived('a practice for a goal');
  await keys.type(app.page.getByLabel(words.practices.ask), 'Lights out at eight', 'Enter');
  await app.card('Lights out at eight').waitFor();
  const { keys: desk, app: clinic } = clinician;
  const way = words.practices.open('Lights out at eight');
  await desk.press(clinic.card(title).getByRole('button', { name: way }));
  await clinic.card('Lights out at eight').waitFor();
}

async function proposeQuickly({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const { page } = app;
  await toGoals({ keys, app });
  await keys.press(page.getByRole('button', { name: words.empty.action }));
  await keys.type(page.getByLabel(builder.see.question), title);
  await keys.arrived('a goal');
  await keys.press(page.getByRole('button', { name: builder.proposeNow }));
  await clinician.app.goTo('goals');
  await clinician.app.card(title).waitFor();
}

async function rateIt({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const card = app.card(title);
  await toGoals({ keys, app });
  await keys.choose(card.getByRole('radio', { name: '4', exact: true }));
  await keys.arrived('a number');
  await keys.type(card.getByLabel(words.rate.why('4', 4)), 'three nights');
  const theirs = clinician.app.card(title);
  await theirs.getByText('three nights').waitFor();
  await clinician.keys.choose(theirs.getByRole('radio', { name: '7', exact: true }));
  await card.getByText(words.chart.line(wainwright.name, '7')).first().waitFor();
  expect(await card.getByText(words.chart.target(8)).count()).toBeGreaterThan(0);
}

async function readTheTable({ ana: { keys, app } }: Two): Promise<void> {
  const card = app.card(title);
  await keys.press(card.getByRole('button', { name: `${words.details}: ${title}` }));
  await keys.press(card.getByText(words.chart.numbers, { exact: true }));
  const row = card.getByRole('table').getByRole('row').last();
  await row.getByRole('cell', { name: '4', exact: true }).waitFor();
  await row.getByRole('cell', { name: '7', exact: true }).waitFor();
}
