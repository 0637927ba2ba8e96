/**
 * The worker is ended at a random moment after each of a hundred gestures, as the browser may do at
 * any time: everything lands, and lands once.
 */
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { en } from '#shared/ui/words/en.ts';
import type { Somebody } from '#tests/support/app.ts';
import { startHomeServer } from '#tests/support/home-server.ts';
import { countIntents, wakeWorker } from '#tests/support/in-panel.ts';
import { createRandom } from '#tests/support/random.ts';
import { type PanelSeat, sitAtPanel } from '#tests/support/seats.ts';
import { html, serveSite } from '#tests/support/small-site.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';

const ana: Somebody = { name: 'Ana', kind: 'caregiver' };
const SEATS = 2;
const PER_SEAT = 50;
/** Milliseconds after a gesture; soon more often than late. */
const LATEST_END = 60;
const PATIENCE = 300_000;

const passageOf = (at: number) => `Step ${at} of the worry ladder is small enough to try today.`;
const paragraphs = Array.from({ length: PER_SEAT }, (_, at) => `<p id="p${at}">${passageOf(at)}`);

test('a worker ended after each of a hundred gestures loses nothing and doubles nothing', {
  timeout: PATIENCE,
  // A second try would hide the very thing that this is about.
  retry: 0,
}, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 100_000);
  console.log(`seed ${seed} (SEED=${seed} repeats it)`);
  await using site = await serveSite({ '/ladder': html('Worry ladder', paragraphs.join('\n')) });
  await using server = await startHomeServer();
  const runs = Array.from({ length: SEATS }, async (_, at) => {
    const seat = await sitAtPanel(makeTemporaryFolder(), `${site.origin}/ladder`);
    await seat.app.startNotebook({ child: 'Maya', server: server.address, me: ana });
    await seat.app.goTo('questions');
    return endAfterEachGesture(seat, createRandom(seed + at));
  });
  const undone = (await Promise.all(runs)).reduce((sum, each) => sum + each, 0);
  console.log(`${SEATS * PER_SEAT} gestures, ${undone} of them left undone when the worker ended`);
  // Else it ended too late each time, and this has shown nothing.
  expect(undone).toBeGreaterThan(SEATS * PER_SEAT * 0.1);
});

/** @returns how many gestures were left for the next worker */
async function endAfterEachGesture(
  { app, browser }: PanelSeat,
  random: (below: number) => number,
): Promise<number> {
  const bar = app.page.getByRole('region', { name: en.capture.title });
  const starts = new Set<number>();
  let undone = 0;
  for (let at = 0; at < PER_SEAT; at++) {
    const passage = passageOf(at);
    await app.page.evaluate(wakeWorker);
    starts.add(await browser.inWorker<number>('performance.timeOrigin'));
    await browser.page.locator(`#p${at}`).selectText();
    const byMenu = random(2) === 0;
    if (byMenu) await browser.chooseInMenu('question', passage);
    else await browser.pressShortcut();
    await setTimeout((random(LATEST_END + 1) * random(LATEST_END + 1)) / LATEST_END);
    await browser.endWorker();
    undone += await app.page.evaluate(countIntents);
    if (!byMenu) {
      await bar.getByText(passage).waitFor();
      await bar.getByRole('button', { name: en.capture.as.question }).click();
    }
    await app.entry(passage).waitFor();
  }
  await app.page.getByRole('button', { name: en.questions.filters.open(PER_SEAT) }).waitFor();
  await app.page.evaluate(wakeWorker);
  // The last one is let go when the notebook is on disk, a moment after it is seen.
  const soon = { timeout: 20_000 };
  await expect.poll(() => browser.waitingClips(), soon).toBe(0);
  await expect.poll(() => app.page.evaluate(countIntents), soon).toBe(0);
  expect(starts.size).toBe(PER_SEAT);
  return undone;
}
