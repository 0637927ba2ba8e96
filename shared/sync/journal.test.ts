import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IndexedJournal } from './indexed-journal.ts';
import type { Journal, JournalRecord } from './journal.ts';
import { MemoryJournal } from './memory-journal.ts';

const record = (opening: string, batch: number, ...sealed: number[]): JournalRecord => ({
  opening,
  batch,
  sealed: Uint8Array.from(sealed),
});

const makers: [string, () => Journal][] = [
  ['in memory', () => new MemoryJournal()],
  ['in IndexedDB', () => new IndexedJournal('journal-of-a-notebook')],
];

describe.each(makers)('a journal %s', (_where, make) => {
  beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
  afterEach(() => vi.unstubAllGlobals());

  test('gives back what was put, in the order of the batches', async () => {
    const journal = make();
    await journal.put(record('b', 2, 22));
    await journal.put(record('a', 10, 11));
    await journal.put(record('a', 1, 1));
    const batches = (await journal.readAll()).map(({ batch }) => batch);
    expect(batches).toEqual([1, 2, 10]);
    expect((await journal.readAll())[0]).toEqual(record('a', 1, 1));
  });

  test('keeps one record for each batch of each opening: the last', async () => {
    const journal = make();
    await Promise.all([1, 2, 3].map((byte) => journal.put(record('a', 0, byte))));
    await journal.put(record('b', 0, 9));
    const bytes = (await journal.readAll()).map(({ sealed }) => sealed[0]);
    expect(bytes.sort()).toEqual([3, 9]);
  });

  test('removes what it is told to, and nothing that was written since', async () => {
    const journal = make();
    await journal.put(record('a', 0, 1));
    await journal.put(record('a', 1, 2));
    const read = await journal.readAll();
    await journal.put(record('a', 1, 3));
    await journal.remove([...read, record('unknown', 0, 1)]);
    expect(await journal.readAll()).toEqual([record('a', 1, 3)]);
  });
});

describe('a journal in IndexedDB', () => {
  beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
  afterEach(() => vi.unstubAllGlobals());

  test('is still there at the next opening, and apart from those of other notebooks', async () => {
    const first = new IndexedJournal('one');
    await first.put(record('a', 0, 1));
    await first.close();
    expect(await new IndexedJournal('one').readAll()).toHaveLength(1);
    expect(await new IndexedJournal('other').readAll()).toHaveLength(0);
  });

  test('that could not be opened is tried again at the next write', async () => {
    const working = new IDBFactory();
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('private window', 'InvalidStateError');
      },
    });
    const journal = new IndexedJournal('one');
    await expect(journal.put(record('a', 0, 1))).rejects.toThrow('private window');
    vi.stubGlobal('indexedDB', working);
    await journal.put(record('a', 0, 1));
    expect(await journal.readAll()).toHaveLength(1);
  });
});
