/** Questions, a page’s verdict and the talk beside an entry: asked by keys alone, answered at a desk. */
import { expect, test } from 'vitest';
import { starters } from '#shared/ui/words/en/starters.ts';
import { en } from '#shared/ui/words/en.ts';
import { article, serveArticle } from '#tests/support/article.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { type Member, sitTogether, type Two } from './circle.ts';
import { ana, wainwright } from './scenario.ts';

const words = en.questions;
const question = 'Should grandma wait at the gate?';

test('a question: asked, starred, answered together, said back, checked and confirmed', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await askAndStar(two);
  await answerTogether(two);
  await sayBack(two);
  await confirmAndClose(two);
  await putAwayAndBack(two);
});

test('starter questions are asked once, and a page gets the clinician’s word', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await askAStarter(two);
  await two.ana.seat.browser.chooseInMenu('question', article.sentence);
  await judgeThePage(two);
});

test('a thread: begun with a mention, replied to, worded anew, resolved, opened again, taken back', async () => {
  await using site = await serveArticle();
  await using server = await startHomeServer();
  const two = await sitTogether(server, site.address);
  await askAndStar(two);
  await mention(two);
  await reply(two);
  await wordAnew(two);
  await resolve(two);
  await takeBack(two);
});

async function toQuestions({ keys, app }: Pick<Member, 'keys' | 'app'>): Promise<void> {
  await keys.goToday();
  await keys.press(app.tab('questions'));
}

async function askAndStar({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const { page } = app;
  await toQuestions({ keys, app });
  await keys.press(page.getByRole('button', { name: words.empty.action }));
  await keys.type(page.getByLabel(words.addLabel), question, 'Enter');
  await keys.arrived('a question');
  await keys.press(page.getByRole('button', { name: words.starFor(question) }));
  await clinician.app.goTo('questions');
  await clinician.app.page
    .getByRole('button', { name: words.filters['for-session'](1), pressed: true })
    .waitFor();
  await clinician.app.entry(question).getByText(ana.name).waitFor();
}

async function answerTogether({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const theirs = clinician.app.entry(question);
  const answer = words.answerFor(question);
  await clinician.keys.press(theirs.getByRole('button', { name: `${words.answer}: ${question}` }));
  await clinician.keys.write(theirs.getByRole('textbox', { name: answer }), 'Yes, she waits.');
  const mine = app.entry(question);
  await toQuestions({ keys, app });
  await mine.getByText('Yes, she waits.').waitFor();
  await mine.getByText(wainwright.name).first().waitFor();
  await keys.write(mine.getByRole('textbox', { name: answer }), ' Then a wave.');
  await keys.arrived('adding to an answer');
  await theirs.getByText('Yes, she waits. Then a wave.').waitFor();
}

async function sayBack({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const { teachBack } = words;
  const [mine, theirs] = [app.entry(question), clinician.app.entry(question)];
  await toQuestions({ keys, app });
  await keys.press(mine.getByRole('button', { name: teachBack.say }));
  await keys.arrived('saying it back');
  await keys.type(mine.getByLabel(teachBack.label), 'Grandma waits, then waves.', 'Enter');
  await theirs.getByText('Grandma waits, then waves.').waitFor();
  const says = (what: keyof typeof teachBack.says) =>
    theirs.getByRole('button', { name: teachBack.says[what] });
  await clinician.keys.press(says('not-quite'));
  await mine.getByText(teachBack.said['not-quite'](wainwright.name)).waitFor();
  await keys.press(mine.getByRole('button', { name: teachBack.change }));
  await keys.replace(mine.getByLabel(teachBack.label), 'She waits inside, then waves.', 'Enter');
  await theirs.getByText('She waits inside, then waves.').waitFor();
  await clinician.keys.press(says('right'));
  await mine.getByText(teachBack.said.right(wainwright.name)).waitFor();
}

async function confirmAndClose({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const [mine, theirs] = [app.entry(question), clinician.app.entry(question)];
  await keys.press(mine.getByRole('button', { name: words.confirm }));
  await theirs.getByText(words.confirmed(ana.name)).waitFor();
  await clinician.keys.press(theirs.getByRole('button', { name: words.markAnswered }));
  await app.page.getByRole('button', { name: words.filters.answered(1) }).waitFor();
}

async function putAwayAndBack({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const { page } = app;
  await keys.press(page.getByRole('button', { name: words.filters.answered(1) }));
  await keys.press(app.entry(question).getByRole('button', { name: words.menu(question) }));
  await keys.press(page.getByRole('button', { name: en.common.archive, exact: true }));
  await clinician.app.page.getByText(en.common.archived(1)).waitFor();
  await keys.press(page.getByText(en.common.archived(1)));
  await keys.press(page.getByRole('button', { name: `${en.common.restore}: ${question}` }));
  await clinician.app.page.getByText(en.common.archived(1)).waitFor({ state: 'detached' });
}

async function askAStarter({ ana: { keys, app }, clinician }: Two) {
  const { page } = app;
  const pack = starters.stuck;
  const [chosen = ''] = Object.values(pack.questions);
  await toQuestions({ keys, app });
  await keys.press(page.getByRole('button', { name: words.starters.title }));
  await keys.arrived('starter questions');
  await keys.press(page.getByText(pack.title, { exact: true }));
  await keys.press(page.getByRole('button', { name: words.starters.ask(chosen) }));
  await clinician.app.goTo('questions');
  await clinician.app.entry(chosen).waitFor();
  const { keys: desk, app: clinic } = clinician;
  await desk.press(clinic.page.getByRole('button', { name: words.starters.title }));
  await desk.press(clinic.page.getByText(pack.title, { exact: true }));
  await clinic.page.getByRole('button', { name: words.starters.goTo(chosen) }).waitFor();
}

async function judgeThePage({ ana: { app }, clinician }: Two) {
  const theirs = clinician.app.entry(article.sentence);
  await clinician.keys.press(
    theirs
      .getByRole('button', { name: words.verdict.ask })
      .or(theirs.getByRole('button', { name: words.verdict.says.fits }))
      .first(),
  );
  const fits = theirs.getByRole('button', { name: words.verdict.says.fits });
  if ((await fits.getAttribute('aria-pressed')) !== 'true') await clinician.keys.press(fits);
  const mine = app.entry(article.sentence);
  await mine.getByText(words.verdict.says.fits).waitFor();
  await mine.getByText(wainwright.name).waitFor();
}

const talk = en.comments;
const asked = 'Could you look at this, ';

async function mention({ ana: { keys, app }, clinician }: Two): Promise<void> {
  const { page } = app;
  await toQuestions({ keys, app });
  await keys.press(page.getByRole('button', { name: talk.on(talk.comment, question) }));
  await keys.arrived('a comment');
  await keys.type(app.entry(question).getByLabel(talk.write), `${asked}@Wain`);
  await page.getByRole('option', { name: wainwright.name }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await clinician.app.goTo('today');
  const news = clinician.app.page.getByRole('region', { name: en.today.news.first });
  await clinician.keys.press(news.getByRole('button').filter({ hasText: question }).first());
  const theirs = clinician.app.entry(question);
  await openTalk(clinician, 1);
  await theirs.locator('mark', { hasText: wainwright.name }).waitFor();
}

async function openTalk({ keys, app }: Member, comments: number): Promise<void> {
  const label = talk.open(talk.count(comments), 1);
  await keys.press(app.entry(question).getByRole('button', { name: talk.on(label, question) }));
}

/** The thread’s own button, whatever of its words it names. */
const onThread = ({ app }: Member, name: string) =>
  app.entry(question).getByRole('button', { name: new RegExp(`^${name}`) });

async function reply({ ana: caregiver, clinician }: Two): Promise<void> {
  await clinician.keys.press(onThread(clinician, talk.reply));
  const field = clinician.app.entry(question).getByLabel(talk.writeReply);
  await clinician.keys.type(field, 'Let us ask her first.', 'Enter');
  await caregiver.app.entry(question).getByText('Let us ask her first.').waitFor();
}

async function wordAnew({ ana: { app }, clinician: { keys, app: clinic } }: Two): Promise<void> {
  const theirs = clinic.entry(question);
  await keys.press(theirs.getByRole('button', { name: talk.more('Let us ask her first.') }));
  await keys.press(clinic.page.getByRole('button', { name: en.common.edit, exact: true }).first());
  await keys.replace(theirs.getByLabel(talk.edit), 'Let us ask grandma first.', 'Enter');
  const mine = app.entry(question);
  await mine.getByText('Let us ask grandma first.').waitFor();
  await mine.getByText(talk.edited).waitFor();
  expect(await mine.getByRole('button', { name: talk.more('Let us ask') }).count()).toBe(0);
}

async function resolve({ ana: caregiver, clinician }: Two): Promise<void> {
  await caregiver.keys.press(onThread(caregiver, talk.resolve));
  const settled = clinician.app
    .entry(question)
    .getByRole('button', { name: new RegExp(`${talk.resolved}$`) });
  await clinician.keys.press(settled);
  await clinician.app.entry(question).getByText(talk.resolvedBy(ana.name, '')).waitFor();
  await clinician.keys.press(onThread(clinician, talk.reopen));
  await onThread(caregiver, talk.resolve).waitFor();
}

async function takeBack({ ana: { app }, clinician: { keys, app: clinic } }: Two): Promise<void> {
  const theirs = clinic.entry(question);
  await keys.press(theirs.getByRole('button', { name: talk.more('Let us ask grandma first.') }));
  await keys.press(clinic.page.getByRole('button', { name: talk.withdraw, exact: true }));
  await app.entry(question).getByText('Let us ask grandma first.').waitFor({ state: 'detached' });
}
