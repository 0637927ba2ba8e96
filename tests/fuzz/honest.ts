/** Two honest people who go on writing while others do their worst, and how long they wait. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as Y from 'yjs';
import { openPoliteTalker, readNotebookBytes, updateSaying } from '#tests/support/devices.ts';
import { joinTestNotebook, type TestPass } from '#tests/support/server.ts';

export type Honest = {
  /** Milliseconds from an update to its acknowledgement, in the order of writing. */
  readonly latencies: number[];
  /** Milliseconds of the longest pause of this very process: a wait as long as that says nothing. */
  longestPause(): number;
  /** Stops writing. @returns what is wrong with what the server has kept. */
  finish(): Promise<string[]>;
};

/** In a millisecond. */
const NANOSECONDS = 1_000_000;
/** Milliseconds between two updates of one person. */
const PAUSE = 20;

export async function writeHonestly(owner: TestPass): Promise<Honest> {
  const editor = await joinTestNotebook(owner, 'editor');
  const [writer, listener] = [await openPoliteTalker(owner), await openPoliteTalker(editor)];
  const [doc, heard] = [new Y.Doc(), new Y.Doc()];
  const latencies: number[] = [];
  listener.onFrame((frame) => {
    if (frame.type === 'update') Y.applyUpdate(heard, frame.update);
  });
  const pauses = monitorEventLoopDelay();
  pauses.enable();
  let finished = false;

  const writing = (async () => {
    for (let at = 0; !finished; at += 1) {
      const began = performance.now();
      writer.say({ type: 'update', update: updateSaying(`honest ${at}`, doc) });
      await writer.next('saved');
      latencies.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  })();

  // Whoever finishes hears of it.
  writing.catch(() => {});

  return {
    latencies,
    longestPause: () => pauses.max / NANOSECONDS,
    async finish() {
      finished = true;
      await writing;
      const bytes = await readNotebookBytes(owner);
      const problems: string[] = [];
      const kept = new Y.Doc();
      Y.applyUpdate(kept, bytes);
      const written = doc.getArray('b').toJSON();
      const same = (other: Y.Doc) =>
        JSON.stringify(other.getArray('b')) === JSON.stringify(written);
      if (!same(kept)) problems.push('what the server kept is not what was written');
      while (heard.getArray('b').length < written.length) {
        await listener.next('update');
      }
      if (!same(heard)) problems.push('what the other heard is not what was written');
      const authors = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(bytes)).keys()];
      if (authors.join() !== String(doc.clientID)) problems.push(`written by ${authors.join()}`);
      await Promise.all([writer.close(), listener.close()]);
      return problems;
    },
  };
}
