import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRandom } from '#tests/support/random.ts';
import { launchServer } from '#tests/support/server-process.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { createCircle, expectAllThere, openWriters, write } from '#tests/support/vouching.ts';

/** `ROUNDS=200` for the long run. */
const ROUNDS = Number(process.env.ROUNDS ?? 50);
const FRAMES_BEFORE_DEATH = 80;
const MILLISECONDS_PER_ROUND = 4_800;

test(
  `killed ${ROUNDS} times at any moment, the server loses nothing it acknowledged or passed on`,
  async () => {
    const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
    console.log(`SEED=${seed}`);
    const random = createRandom(seed);
    const dataDir = makeTemporaryFolder();
    let server = await launchServer({ dataDir, port: 0 });
    const circles = [await createCircle(server.address), await createCircle(server.address)];

    for (let round = 1; round <= ROUNDS; round += 1) {
      let framesLeft = 1 + random(FRAMES_BEFORE_DEATH);
      let killed: Promise<void> | undefined;
      const { address, kill } = server;
      await Promise.all(
        (await openWriters(circles, address)).map(({ circle, talker }) =>
          write(circle, talker, () => {
            framesLeft -= 1;
            if (framesLeft === 0) killed = kill();
          }),
        ),
      );
      await killed;
      server = await launchServer({ dataDir, port: 0 });
      for (const circle of circles) await expectAllThere(circle, circle, server.address);
    }
    for (const { saved, seen } of circles) {
      expect(saved.size).toBeGreaterThan(ROUNDS / 2);
      expect(seen.getArray('b').length).toBeGreaterThan(ROUNDS);
    }
    await server.kill();
  },
  MILLISECONDS_PER_ROUND * ROUNDS,
);
