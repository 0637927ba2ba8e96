/** Good frames of every kind, for mutations to begin with, and the wrong ones made of them. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { type Frame, writeFrame } from '#shared/sync/frames.ts';
import { mutate, pick, type Random } from './mutate.ts';

/** What people's devices write, in all of Yjs' forms: text, formats, maps, XML, deletions, several clients. */
export function goodUpdates(): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const [one, two] = [new Y.Doc(), new Y.Doc()];
  for (const doc of [one, two]) {
    doc.clientID = updates.length === 0 ? 1 : 4_000_000_000;
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const blobs = doc.getArray('b');
    blobs.push([new Uint8Array([1, 2, 3, 255]), 'words', 7, null, true, { deep: [1.5] }]);
    const text = doc.getText('t');
    text.insert(0, 'Für Mia 🙂');
    text.format(1, 3, { bold: true });
    text.insertEmbed(2, { image: 'x' });
    text.delete(0, 2);
    const map = doc.getMap('m');
    map.set('a', 1);
    map.set('a', new Y.Map([['inner', 'x']]));
    map.delete('a');
    const xml = doc.getXmlFragment('x');
    const paragraph = new Y.XmlElement('p');
    xml.insert(0, [paragraph, new Y.XmlText('hello')]);
    paragraph.setAttribute('class', 'wide');
    paragraph.insert(0, [new Y.XmlText('inside')]);
    blobs.delete(1, 2);
  }
  const before = updates.length;
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
  two.getText('t').insert(3, 'between');
  two.getArray('b').delete(0, 1);
  const [merged, gapped] = [
    Y.mergeUpdates(updates),
    Y.mergeUpdates(updates.filter((_, at) => at % 3 !== 1)),
  ];
  return [
    ...updates.slice(0, before),
    merged,
    gapped,
    Y.encodeStateAsUpdate(two),
    new Uint8Array([0, 0]),
  ];
}

export function goodStateVectors(): Uint8Array[] {
  return goodUpdates().map((update) => Y.encodeStateVectorFromUpdate(update));
}

export function goodAwareness(): Uint8Array[] {
  return [
    [],
    ['null'],
    ['{"name":"sealed"}', 'null'],
    [JSON.stringify({ s: 'x'.repeat(512) })],
  ].map((states) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, states.length);
    for (const [at, state] of states.entries()) {
      encoding.writeVarUint(encoder, 5 + at);
      encoding.writeVarUint(encoder, 1 + at);
      encoding.writeVarString(encoder, state);
    }
    return encoding.toUint8Array(encoder);
  });
}

export type Corpus = ReturnType<typeof gatherCorpus>;

export function gatherCorpus() {
  const [updates, stateVectors, awareness] = [goodUpdates(), goodStateVectors(), goodAwareness()];
  const frames: Frame[] = [
    ...updates.map((update) => ({ type: 'update', update }) as const),
    ...updates.map((update) => ({ type: 'sync-step-2', update }) as const),
    ...stateVectors.map((stateVector) => ({ type: 'sync-step-1', stateVector }) as const),
    ...stateVectors.map((stateVector) => ({ type: 'saved', stateVector }) as const),
    ...awareness.map((update) => ({ type: 'awareness', update }) as const),
    { type: 'query-awareness' },
    { type: 'hello', version: 1 },
  ];
  return { updates, stateVectors, awareness, frames, wire: frames.map(writeFrame) };
}

/**
 * Half of them are wrong inside of a frame that is right: a wrong length on the outside would keep
 * the inside from ever being read.
 */
export function wrongFrame({ frames, wire, ...payloads }: Corpus, random: Random): Uint8Array {
  if (random(2) === 0) return mutate(pick(wire, random), random, wire);
  const frame = pick(frames, random);
  if ('update' in frame) {
    const others = frame.type === 'awareness' ? payloads.awareness : payloads.updates;
    return writeFrame({ ...frame, update: mutate(frame.update, random, others) });
  }
  if (frame.type === 'sync-step-1') {
    return writeFrame({ ...frame, stateVector: mutate(frame.stateVector, random) });
  }
  return mutate(writeFrame(frame), random, wire);
}
