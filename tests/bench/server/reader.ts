/** Somebody who opens a room and waits until a certain part of it has come. */
import { within } from '#tests/support/within.ts';
import { readArrivals } from './arrivals.ts';
import { type Door, type Line, openLine } from './line.ts';

export type Reader = {
  readonly line: Line;
  /** By writer, the characters that have come: from clock 0 without a gap. */
  readonly seen: ReadonlyMap<number, number>;
  /** Resolves when this many characters have come, with the moment they did. Milliseconds. */
  has(characters: number): Promise<number>;
};

/** Milliseconds. */
const PATIENCE = 120_000;

export function openReader(port: number, door: Door, from?: string): Reader {
  const seen = new Map<number, number>();
  let waiting: { characters: number; resolve: (at: number) => void } | null = null;
  let count = 0;
  let latest = 0;

  function tell(): void {
    if (waiting === null || count < waiting.characters) return;
    waiting.resolve(latest);
    waiting = null;
  }

  const line = openLine({
    port,
    door,
    ...(from === undefined ? {} : { from }),
    heard(buffer, start, end) {
      // Before it is read: reading is not the server's work.
      latest = performance.now();
      readArrivals(buffer, start, end, (writer, first, last) => {
        const known = seen.get(writer) ?? 0;
        if (first > known || last <= known) return;
        seen.set(writer, last);
        count += last - known;
      });
      tell();
    },
  });

  return {
    line,
    seen,
    has: (characters) =>
      within(
        PATIENCE,
        `${characters} characters; ${count} have come`,
        new Promise((resolve) => {
          waiting = { characters, resolve };
          tell();
        }),
      ),
  };
}
