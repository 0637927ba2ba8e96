/** How much typing a server carries in 300 rooms of three, and what an update costs it. */
import type { Contestant } from './contestant.ts';
import { makeRooms, takeSeats } from './crew.ts';
import { findHighestRate } from './highest-rate.ts';
import { type Outcome, typeAt } from './load.ts';
import { withFolder } from './with-folder.ts';

const ROOMS = 300;
const SEATS = 3;
/** Updates a second that every server here carries. */
const MODERATE = 3_000;

export type Throughput = { moderate: Outcome; highest: Outcome | null };

type Options = {
  /** Updates a second to begin the search with; `null`: no search. */
  from: number | null;
  /** Told of every step. */
  shout(outcome: Outcome): void;
};

export function measureThroughput(
  contestant: Contestant,
  { from, shout }: Options,
): Promise<Throughput> {
  return withFolder(async (dataDir) => {
    const server = await contestant.launch(dataDir);
    try {
      const doors = await makeRooms(contestant, server.port, ROOMS);
      const crew = await takeSeats(server.port, doors, SEATS);
      // The first seconds of a process are its compiler's.
      await typeAt(crew, server, { rate: MODERATE, warm: 0, measured: 1_500 });
      const moderate = await typeAt(crew, server, { rate: MODERATE, warm: 500, measured: 3_000 });
      shout(moderate);
      if (from === null) return { moderate, highest: null };
      const highest = await findHighestRate(async (pace) => {
        const outcome = await typeAt(crew, server, pace);
        shout(outcome);
        return outcome;
      }, from);
      return { moderate, highest };
    } finally {
      await server.kill();
    }
  });
}
