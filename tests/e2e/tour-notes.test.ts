/** Notes of every kind as two people live them: what one writes by keys, the other reads. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { NoteKind, NoteTopic } from '#shared/notebook/shape.ts';
import { en } from '#shared/ui/words/en.ts';
import { createFormat } from '#shared/ui/words/format.ts';
import type { App } from '#tests/support/app.ts';
import { serveArticle } from '#tests/support/article.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { expectToFit, type Member, sitTogether, type Two } from './circle.ts';
import { ana, wainwright } from './scenario.ts';

const { notes: words } = en;
const { fields, options } = words;
const format = createFormat('en');
const exact = true;

/** What each note is called and says; the others have a part of their own. */
const said = {
  observation: ['Quiet on the way home', 'She held my hand until the door.'],
  win: ['Slept in her own bed', 'The whole night.'],
  concern: ['Stomach aches before school', 'Three mornings this week.'],
  feedback: ['The drawings help', 'Talking alone is hard for her.'],
  wellbeing: ['Tired, and hopeful', 'A walk on my own did me good.'],
  happened: ['Tears at the gate', 'She would not let go.'],
  background: ['A new school since May', 'Two moves in one year.'],
  'about-child': ['Whales and puzzles', 'She knows all their names.'],
  'how-we-work': ['When messages are answered', 'Within two working days.'],
  resource: ['The book about worries', 'Chapter two is for us.'],
  decision: ['Which mornings to practice', 'Small steps first.'],
} satisfies Record<NoteKind, readonly [title: string, body: string]>;

test('what is noticed day by day: each kind by its own form; a decision with both people’s choice', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await two.clinician.app.goTo('notes');

  await writeHappened(two);
  for (const kind of ['observation', 'win', 'concern', 'feedback', 'wellbeing'] as const) {
    await writeNote(two, kind);
  }
  await decide(two);
  await chooseAnother(two);

  await expectToFit(two.ana);
});

test('cards that stay on top, one that needs reading again, a resource, and each way to filter', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await two.clinician.app.goTo('notes');

  for (const [kind, topic] of [
    ['background', 'stressor'],
    ['about-child', 'interests'],
    ['how-we-work', 'reply-window'],
  ] as const) {
    await writeAbout(two, kind, topic);
    await staysOnTop(two.clinician, kind);
  }
  await readAndReadAgain(two);
  await writeAbout(two, 'resource', 'reading');
  await keepResource(two);

  await sayWhere(two);
  await noteAtClinic(two);
  await filterByKind(two);
  await filterByPlaceAndPerson(two);
  await filterByTag(two);

  await expectToFit(two.ana);
});

async function fromToday({ app, keys }: Member): Promise<void> {
  await keys.goToday();
  await keys.press(app.tab('notes'));
}

function noteOf(app: App, kind: NoteKind): Locator {
  return app.card(said[kind][0]);
}

/** Makes the note with its title; its card is open then. */
async function begin(me: Member, kind: NoteKind): Promise<void> {
  const { app, keys } = me;
  const button = (name: string) => app.page.getByRole('button', { name, exact });
  const kinds = app.page.getByRole('group', { name: words.whatKind });
  const chip = kinds.getByRole('button', { name: words.kinds[kind], exact });
  await fromToday(me);
  await keys.press(button(words.empty.action).or(button(words.add)));
  await kinds.waitFor();
  await keys.press(chip);
  keys.arrived(words.kinds[kind]);
  await app.page.getByText(words.hints[kind]).waitFor();
  const line = app.page.getByLabel(words.prompts[kind]);
  await keys.backTo(line);
  await keys.type(line, said[kind][0], 'Enter');
  await noteOf(app, kind).waitFor();
}

async function writeBody({ app, keys }: Member, kind: NoteKind): Promise<void> {
  const body = noteOf(app, kind).getByRole('textbox', { name: words.bodies[kind], exact });
  await keys.write(body, said[kind][1]);
}

/** Title, kind and words, as a closed card says them. */
async function reads({ app }: Member, kind: NoteKind): Promise<void> {
  await noteOf(app, kind).getByText(words.kinds[kind], { exact }).waitFor();
  await noteOf(app, kind).getByText(said[kind][1]).waitFor();
}

async function writeNote({ ana: me, clinician }: Two, kind: NoteKind): Promise<void> {
  await begin(me, kind);
  if (kind === 'wellbeing') {
    await noteOf(me.app, kind).getByText(words.hints.wellbeing).waitFor();
  }
  await writeBody(me, kind);
  await reads(clinician, kind);
}

async function writeHappened({ ana: me, clinician }: Two): Promise<void> {
  const [before, after] = ['Running late', 'We breathed together'] as const;
  const card = noteOf(me.app, 'happened');
  await begin(me, 'happened');
  await me.keys.type(card.getByLabel(fields.before), before);
  await writeBody(me, 'happened');
  await me.keys.type(card.getByLabel(fields.after), after);
  await reads(clinician, 'happened');
  for (const [name, value] of [
    [fields.before, before],
    [fields.after, after],
  ] as const) {
    const fact = noteOf(clinician.app, 'happened').locator('dl').filter({ hasText: name });
    await fact.getByText(value).waitFor();
  }
}

const [soon, slowly] = ['All five at once', 'Two mornings first'] as const;

function optionOf(app: App, option: string): Locator {
  const all = noteOf(app, 'decision').getByRole('list', { name: options.title });
  return all.locator('> li').filter({ hasText: option });
}

function choose(app: App, option: string): Locator {
  const name = options.chooseThis(options.choose, option);
  return noteOf(app, 'decision').getByRole('button', { name, exact });
}

async function decide({ ana: me, clinician }: Two): Promise<void> {
  const { keys } = me;
  const card = noteOf(me.app, 'decision');
  const childView = fields.childViewOf('Maya');
  const year = new Date().getFullYear() + 1;
  await begin(me, 'decision');
  for (const option of [soon, slowly]) {
    await keys.type(card.getByLabel(options.add, { exact }), option, 'Enter');
  }
  await keys.backTo(choose(me.app, slowly));
  await keys.press(choose(me.app, slowly));
  await keys.type(card.getByLabel(options.goodSide).last(), 'Room for hard days');
  await keys.type(card.getByLabel(options.hardSide).last(), 'It takes longer');
  await writeBody(me, 'decision');
  await keys.type(card.getByLabel(childView), 'Not on Mondays');
  await keys.type(card.getByLabel(fields.reviewOn), `0312${year}`);

  await reads(clinician, 'decision');
  await optionOf(clinician.app, soon).waitFor();
  for (const words of [options.chosen, 'Room for hard days', 'It takes longer']) {
    await optionOf(clinician.app, slowly).getByText(words).waitFor();
  }
  const review = format.day(`${year}-03-12`, Date.now());
  for (const [name, value] of [
    [childView, 'Not on Mondays'],
    [fields.reviewOn, review],
  ] as const) {
    const fact = noteOf(clinician.app, 'decision').locator('dl > div').filter({ hasText: name });
    await fact.getByText(value, { exact }).waitFor();
  }
}

async function chooseAnother({ ana: me, clinician }: Two): Promise<void> {
  await titleOf(clinician.app, 'decision').click();
  await choose(clinician.app, soon).click();
  const name = options.chooseThis(options.choose, soon);
  await me.app.page.getByRole('button', { name, exact, pressed: true }).waitFor();
  await fromToday(me);
  await optionOf(me.app, soon).getByText(options.chosen).waitFor();
}

/** The button that opens a closed card. */
function titleOf(app: App, kind: NoteKind): Locator {
  return noteOf(app, kind).getByRole('heading').getByRole('button');
}

async function writeAbout(two: Two, kind: NoteKind, topic: NoteTopic): Promise<void> {
  const { ana: me, clinician } = two;
  await begin(me, kind);
  const topics = noteOf(me.app, kind).getByRole('group', { name: fields.topic });
  await me.keys.press(topics.getByRole('button', { name: words.topics[topic], exact }));
  await writeBody(me, kind);
  const about = `${words.kinds[kind]}: ${words.topics[topic]}`;
  await noteOf(clinician.app, kind).getByText(about, { exact }).waitFor();
  await noteOf(clinician.app, kind).getByText(said[kind][1]).waitFor();
}

async function staysOnTop({ app }: Member, kind: NoteKind): Promise<void> {
  const heading = app.page.getByRole('heading', { name: words.pinned, exact });
  const pinned = app.page.locator('section').filter({ has: heading }).locator('[data-entry]');
  await noteOf(app, kind).and(pinned).waitFor();
}

async function readAndReadAgain(two: Two): Promise<void> {
  const card = noteOf(two.clinician.app, 'how-we-work');
  await noteOf(two.ana.app, 'how-we-work')
    .getByText(words.notAcknowledged(wainwright.name))
    .waitFor();
  await fromToday(two.ana);
  await two.ana.keys.press(titleOf(two.ana.app, 'how-we-work'));
  await addToTitle(two, ', and when');
  two.ana.keys.arrived(fields.title);
  await acknowledge(two);

  await addToTitle(two, ' not');
  await card.getByText(words.changedSince).waitFor();
  await acknowledge(two);
}

async function addToTitle({ ana: me, clinician }: Two, more: string): Promise<void> {
  await me.keys.type(noteOf(me.app, 'how-we-work').getByLabel(fields.title), more);
  const title = noteOf(clinician.app, 'how-we-work').getByRole('heading');
  await title.filter({ hasText: more }).waitFor();
}

async function acknowledge({ ana: me, clinician }: Two): Promise<void> {
  const both = words.acknowledged(format.list([ana.name, wainwright.name]));
  const card = noteOf(clinician.app, 'how-we-work');
  await card.getByRole('button', { name: words.acknowledge }).click();
  // Shows, when it fails, what either of them sees instead.
  const seenBy = async (app: App) => (await noteOf(app, 'how-we-work').innerText()).split('\n');
  const sees = (app: App) => expect.poll(() => seenBy(app), { timeout: 20_000 });
  await sees(clinician.app).toContain(both);
  await sees(me.app).toContain(both);
}

async function keepResource({ ana: me, clinician }: Two): Promise<void> {
  const address = 'https://example.org/worries';
  await me.keys.type(noteOf(me.app, 'resource').getByLabel(fields.link, { exact }), address);
  const link = noteOf(clinician.app, 'resource').locator(`a[href="${address}"]`);
  await link.filter({ hasText: 'example.org' }).waitFor();

  const name = en.questions.verdict.says.fits;
  await noteOf(clinician.app, 'resource').getByRole('button', { name }).click();
  await noteOf(me.app, 'resource').getByRole('button', { name }).waitFor({ state: 'detached' });
  await noteOf(me.app, 'resource').getByText(name).waitFor();
}

async function sayWhere({ ana: me, clinician }: Two): Promise<void> {
  const card = noteOf(me.app, 'background');
  await fromToday(me);
  await me.keys.press(titleOf(me.app, 'background'));
  await me.keys.press(card.getByText(words.more));
  me.keys.arrived(words.more);
  await me.keys.select(card.getByLabel(fields.setting), words.settings.school);
  await me.keys.type(card.getByLabel(fields.tags), 'moving, sleep');
  const said = [words.settings.school, words.tag('moving'), words.tag('sleep')].join(' · ');
  await noteOf(clinician.app, 'background').getByText(said).waitFor();
}

/** By hand, at the desk: a note to tell apart from hers. */
async function noteAtClinic({ ana: me, clinician: { app } }: Two): Promise<void> {
  await app.page.getByRole('button', { name: words.add, exact }).click();
  await app.page.getByLabel(words.prompts.observation).fill(said.observation[0]);
  await app.page.keyboard.press('Enter');
  await noteOf(app, 'observation').getByText(words.more).click();
  await noteOf(app, 'observation').getByLabel(fields.setting).selectOption(words.settings.clinic);
  await fromToday(me);
  await noteOf(me.app, 'observation').getByText(words.settings.clinic).waitFor();
}

/** These notes and no others, in whatever order. */
async function shows({ app }: Member, kinds: readonly NoteKind[]): Promise<void> {
  const titles = app.page.getByRole('main').getByRole('heading', { level: 4 });
  const names = kinds.map((kind) => expect.stringContaining(said[kind][0]));
  await expect
    .poll(async () => (await titles.allTextContents()).length, { timeout: 20_000 })
    .toBe(kinds.length);
  expect(await titles.allTextContents()).toEqual(expect.arrayContaining(names));
}

const everything = ['observation', 'background', 'about-child', 'how-we-work', 'resource'] as const;

async function filterByKind({ ana: me, clinician }: Two): Promise<void> {
  const filters = me.app.page.getByRole('group', { name: words.filters });
  await fromToday(me);
  await shows(me, everything);
  const kind = words.filter(words.kinds.observation, 1);
  await me.keys.press(filters.getByRole('button', { name: kind }));
  me.keys.arrived(words.filters);
  await shows(me, ['observation']);
  await shows(clinician, everything);
  await me.keys.press(filters.getByRole('button', { name: words.all, exact }));
  await shows(me, everything);
}

async function openFilter(me: Member): Promise<(field: string) => Locator> {
  const { page } = me.app;
  await fromToday(me);
  await me.keys.press(page.getByRole('button', { name: words.moreFilters, exact }));
  return (field) => page.getByRole('main').getByLabel(field, { exact });
}

async function filterByPlaceAndPerson({ ana: me }: Two): Promise<void> {
  for (const [name, choice, found] of [
    [fields.setting, words.settings.school, 'background'],
    [fields.setting, words.settings.clinic, 'observation'],
    [fields.writtenBy, wainwright.name, 'observation'],
  ] as const) {
    const field = await openFilter(me);
    await me.keys.select(field(name), choice);
    me.keys.arrived(name);
    await shows(me, [found]);
  }
}

/** What the other writes comes through the filter, or does not. */
async function filterByTag({ ana: me, clinician }: Two): Promise<void> {
  const field = await openFilter(me);
  await me.keys.select(field(fields.tag), words.tag('sleep'));
  me.keys.arrived(fields.tag);
  await shows(me, ['background']);
  await noteOf(clinician.app, 'observation').getByLabel(fields.tags).fill('sleep');
  await shows(me, ['background', 'observation']);
  await me.keys.select(field(fields.writtenBy), wainwright.name);
  await shows(me, ['observation']);
  await shows(clinician, everything);
}
