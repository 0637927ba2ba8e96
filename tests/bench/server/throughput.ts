/** How much typing a server carries in 300 rooms of three, and what it costs. */
import type { Contestant } from './contestant.ts';
import { makeRooms, takeSeats } from './crew.ts';
import { findHighestRate } from './highest-rate.ts';
import { type Outcome, type Pace, typeAt } from './load.ts';
import { withFolder } from './with-folder.ts';

const ROOMS = 300;
const SEATS = 3;
/** Updates a second that every server here carries. */
const MODERATE = 3_000;

/** @param shout told of every step. */
export function measureThroughput(
  contestant: Contestant,
  shout: (outcome: Outcome) => void,
): Promise<Outcome> {
  return withCrew(contestant, (type) =>
    findHighestRate(async (pace) => {
      const outcome = await type(pace);
      shout(outcome);
      return outcome;
    }, MODERATE / 2),
  );
}

export function measureModerate(contestant: Contestant): Promise<Outcome> {
  return withCrew(contestant, async (type) => {
    await type({ rate: MODERATE, warm: 0, measured: 1_000 });
    return type({ rate: MODERATE, warm: 1_000, measured: 4_000 });
  });
}

async function withCrew<T>(
  contestant: Contestant,
  use: (type: (pace: Pace) => Promise<Outcome>) => Promise<T>,
): Promise<T> {
  return withFolder(async (dataDir) => {
    const server = await contestant.launch(dataDir);
    try {
      const crew = await takeSeats(
        server.port,
        await makeRooms(contestant, server.port, ROOMS),
        SEATS,
      );
      return await use((pace) => typeAt(crew, server, pace));
    } finally {
      await server.kill();
    }
  });
}
