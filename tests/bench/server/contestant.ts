/** What the benchmark asks of a server that takes part. */
import type { Launched } from './launch.ts';
import type { Door } from './line.ts';

export type Contestant = {
  readonly name: string;
  launch(dataDir: string): Promise<Launched>;
  /** A new, empty room. @param index a number of its own. */
  makeRoom(port: number, index: number): Promise<Door>;
  /** @returns what the server holds on its disk of the writers, when this message says that. */
  acknowledged?(message: Uint8Array): ReadonlyMap<number, number> | null;
};
