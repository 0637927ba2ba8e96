/** Tells one story from a seed and judges its end. */
import { compact } from '#shared/sync/compaction.ts';
import { missingFrom } from '#shared/sync/coverage.ts';
import { pace } from '#shared/sync/pace.ts';
import { replay } from '#shared/sync/replay.ts';
import { carryAll, endings, everyday, forgetting, type Happening, malice } from './happenings.ts';
import { judge } from './judge.ts';
import { type Plan, Story } from './story.ts';

/** The house pace, made small enough for a story of a few dozen edits to see everything happen. */
const shortPace = {
  ...pace,
  compactMin: 1_000,
  compactMax: 6_000,
  compactAtBlobs: 40,
  compactTailBlobs: 4,
  pendingPatience: 2_500,
  coveragePatience: 20_000,
};

export const honestPlan: Plan = {
  pace: shortPace,
  steps: { compact, replay, missingFrom },
  knowsWhenStored: false,
  serverMayForget: false,
  freshClientIds: true,
};

export async function runStory(seed: number, change: Partial<Plan> = {}): Promise<Story['told']> {
  const variety = { knowsWhenStored: seed % 3 === 0, serverMayForget: seed % 2 === 0 };
  const plan = { ...honestPlan, ...variety, ...change };
  const story = new Story(seed, plan);
  const isMalicious = seed % 4 === 1;
  const usual = [...everyday, ...(plan.serverMayForget ? forgetting() : [])];
  try {
    for (const device of story.devices) (await story.open(device)).connect();
    const steps = 30 + story.random.below(90);
    await tell(story, [...usual, ...endings], isMalicious ? steps / 2 : steps);
    if (isMalicious) {
      // Whoever knows a deleted blob must live long enough to put it back: that is the promise.
      await quiet(story, { reopen: true });
      await tell(story, [...usual, ...malice], steps / 2);
    }
    await quiet(story, { reopen: !isMalicious });
    await judge(story);
    return story.told;
  } finally {
    for (const window of story.windows) window.kill();
  }
}

async function tell(story: Story, happenings: readonly Happening[], steps: number): Promise<void> {
  const total = happenings.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < steps; step++) {
    let at = story.random.below(total);
    const next = happenings.find(({ weight }) => {
      at -= weight;
      return at < 0;
    });
    await next?.happen(story);
    await story.advance(story.random.below(50));
  }
}

/**
 * Everybody comes back, gets their keys and stays until nothing moves any more.
 * @param reopen also close what is open and open it again: only an opening reads what a killed
 * window left in the journal.
 */
async function quiet(story: Story, { reopen }: { reopen: boolean }): Promise<void> {
  for (const device of story.devices) {
    story.handOverKeys(device);
    const [, ...others] = device.windows;
    if (reopen) for (const window of others) window.close();
    if (reopen || device.windows.size === 0) await story.open(device);
  }
  for (const window of story.windows) if (window.line === null) window.connect();
  for (let round = 0; round < 12; round++) {
    carryAll(story);
    await story.advance(4_000);
  }
  carryAll(story);
}
