import { expect, test } from 'vitest';
import { searchBytes, soughtSecret, soughtWord } from './byte-search.ts';
import { logRecords, tableBlocks, unsnap } from './leveldb.ts';

test('what Snappy wrote as text and as copies is read again', () => {
  // From the format's own description: a literal, then copies with one and two bytes of offset.
  const literal = [...Buffer.from('worry ')];
  const compressed = Buffer.from([
    22,
    (6 - 1) << 2,
    ...literal,
    1 | ((6 - 4) << 2),
    6,
    2 | (9 << 2),
    12,
    0,
  ]);
  expect(unsnap(compressed).toString()).toBe('worry worry worry worr');
});

test('a record that lies across two blocks of a log is found whole', () => {
  const fragment = (type: number, words: string) => {
    const header = Buffer.alloc(7);
    header.writeUInt16LE(words.length, 4);
    header[6] = type;
    return Buffer.concat([header, Buffer.from(words)]);
  };
  const filler = fragment(1, 'x'.repeat(32_768 - 7 - 7 - 4));
  const log = Buffer.concat([filler, fragment(2, 'bird'), fragment(4, 'song')]);
  expect(log.includes('birdsong')).toBe(false);
  expect(searchBytes(logRecords(log), [soughtWord('birdsong')])).toEqual(['"birdsong"']);
});

test('a compressed block of a table is found through its index', () => {
  const trailer = (type: number) => Buffer.from([type, 0, 0, 0, 0]);
  const word = Buffer.from('birdsong');
  const data = Buffer.concat([Buffer.from([word.length, (word.length - 1) << 2]), word]);
  const entry = Buffer.from([0, 1, 2, 0x61, 0, data.length]);
  const restarts = Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]);
  const index = Buffer.concat([entry, restarts]);
  const footer = Buffer.alloc(48);
  footer.set([0, 0, data.length + 5, index.length]);
  const table = Buffer.concat([data, trailer(1), index, trailer(0), footer]);
  expect(tableBlocks(table).map(String)).toContain('birdsong');
});

test.each(['latin1', 'utf8', 'utf16le'] as const)('a word is found as %s', (encoding) => {
  const file = Buffer.from('In Zoë’s words', encoding);
  expect(searchBytes([file], [soughtWord('Zoë')])).toEqual(['"Zoë"']);
});

test.each(['base64', 'base64url', 'hex'] as const)('a secret is found as %s', (encoding) => {
  const secret = Uint8Array.from({ length: 32 }, (_, at) => 251 - at * 3);
  const file = Buffer.from(`{"key":"${Buffer.from(secret).toString(encoding)}"}`);
  expect(searchBytes([file], [soughtSecret('key', secret)])).toEqual(['key']);
  expect(searchBytes([Buffer.from(secret)], [soughtSecret('key', secret)])).toEqual(['key']);
  expect(
    searchBytes(
      [file],
      [
        soughtSecret(
          'other',
          secret.map((byte) => byte + 1),
        ),
      ],
    ),
  ).toEqual([]);
});
