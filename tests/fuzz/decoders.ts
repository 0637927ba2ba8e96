/**
 * Wrong bytes straight into everything that reads bytes of strangers. None of it may throw, and what
 * it takes must be what Yjs can apply.
 */
import * as Y from 'yjs';
import { createPresence } from '#server/relay/presence.ts';
import { readStoredUpdate, readUpdate } from '#server/relay/read-update.ts';
import { readFrame } from '#shared/sync/frames.ts';
import { type Corpus, gatherCorpus, wrongFrame } from './frames.ts';
import type { Random } from './mutate.ts';

export type Figures = Record<string, number>;
/** Bytes that were taken and should not have been, with what went wrong. */
export type Finding = { bytes: string; because: string };

/** Updates that are put into one document, before the next begins with an empty one. */
const PER_DOCUMENT = 100;

export function fuzzDecoders(
  count: number,
  random: Random,
): { figures: Figures; findings: Finding[] } {
  const corpus: Corpus = gatherCorpus();
  const figures: Figures = { frames: 0, read: 0, 'updates taken': 0, 'awareness taken': 0 };
  const findings: Finding[] = [];
  const tally = (name: string) => {
    figures[name] = (figures[name] ?? 0) + 1;
  };
  const present = createPresence();
  const owner = { deviceId: 'device' };
  let taken: Uint8Array[] = [];

  function judge(bytes: Uint8Array): void {
    const frame = readFrame(bytes);
    if (frame === null) return;
    tally('read');
    if (frame.type === 'awareness') {
      if (present.receive(owner, frame.update) !== 'malformed') tally('awareness taken');
    } else if ('update' in frame && readUpdate(frame.update) !== null) {
      tally('updates taken');
      readStoredUpdate(frame.update);
      expectApplicable([frame.update]);
      Y.applyUpdate(new Y.Doc(), frame.update);
      taken.push(frame.update);
      if (taken.length === PER_DOCUMENT) {
        expectApplicable(taken);
        taken = [];
      }
    }
  }

  for (let at = 0; at < count; at += 1) {
    const bytes = wrongFrame(corpus, random);
    tally('frames');
    try {
      judge(bytes);
    } catch (error) {
      findings.push({
        bytes: Buffer.from(bytes).toString('hex'),
        because: error instanceof Error ? (error.stack ?? '') : '',
      });
      taken = [];
    }
  }
  return { figures, findings };
}

/**
 * As the server gives it to devices: merged. One after the other it may not go: two updates of one
 * outer client that say different things about the same clock contradict each other, and only a
 * document could tell. Such a client harms its own writing.
 */
function expectApplicable(updates: readonly Uint8Array[]): void {
  const merged = Y.mergeUpdates([...updates]);
  Y.encodeStateVectorFromUpdate(merged);
  Y.diffUpdate(merged, new Uint8Array([0]));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, merged);
  Y.encodeStateAsUpdate(doc);
}
