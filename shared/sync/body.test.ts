import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Kind, kind } from '#shared/secrets/seal.ts';
import { applyContent } from './body.ts';

const written = new Y.Doc();
written.getText().insert(0, 'a page of notes '.repeat(500));

const bodies: [string, Kind, Uint8Array][] = [
  ['an update', kind.updates, Y.encodeStateAsUpdate(written)],
  ['a snapshot', kind.snapshot, Y.encodeStateAsUpdate(written)],
  ['a snapshot in the second encoding', kind.snapshotV2, Y.encodeStateAsUpdateV2(written)],
  ['a compressed snapshot', kind.snapshotV2Deflated, deflateSync(Y.encodeStateAsUpdateV2(written))],
];

test.each(bodies)('%s brings its words', (_name, bodyKind, body) => {
  const doc = new Y.Doc();
  applyContent(doc, { kind: bodyKind, lamport: 1, body });
  expect(doc.getText().toString()).toBe(written.getText().toString());
});

describe('a body is refused', () => {
  const apply = (bodyKind: Kind, body: Uint8Array) => () =>
    applyContent(new Y.Doc(), { kind: bodyKind, lamport: 1, body });

  test('when it is not what its kind says', () => {
    expect(apply(kind.updates, Uint8Array.of(1, 200, 3, 255))).toThrow();
    expect(apply(kind.awareness, new Uint8Array(8))).toThrow(TypeError);
    expect(apply(kind.snapshotV2Deflated, new Uint8Array(40).fill(255))).toThrow();
  });

  test('when it would unpack to more than any notebook', () => {
    const bomb = deflateSync(new Uint8Array(65 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(apply(kind.snapshotV2Deflated, bomb)).toThrow(RangeError);
  });
});
