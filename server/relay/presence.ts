/**
 * Who is here: the newest awareness state of every outer client, relayed and never looked into.
 * y-websocket devices send back what they hear of each other, so a state counts only from the
 * connection it belongs to: nobody removes or overwrites another, and nobody lingers as a ghost
 * because somebody else still repeats them.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A connection, here or at another node, as far as presence cares. */
export type Owner = { readonly deviceId: string };
type Entry = { client: number; clock: number; state: string };
type Known = { entry: Entry; owner: Owner };

export type Presence = {
  /** @returns what to relay to the others, if anything; `'malformed'` when it is not awareness. */
  receive(owner: Owner, update: Uint8Array): Uint8Array | 'malformed' | null;
  /** What the connection says about itself, as one update; `null` when it says nothing. */
  of(owner: Owner): Uint8Array | null;
  /** The connection is gone. @returns what tells the others, if it was present at all. */
  leave(owner: Owner): Uint8Array | null;
  /** One update for each state: devices repeat whole frames, and their size is limited. */
  all(): Uint8Array[];
};

/** A device has one state, and a few more when its windows speak for each other. */
const CLIENTS_PER_OWNER = 16;
const REMEMBERED_DEPARTURES = 1_000;
const ABSENT = 'null';

export function createPresence(): Presence {
  const present = new Map<number, Known>();
  /** The last clock of those who left: a late echo of them is not news. */
  const departed = new Map<number, number>();
  const introduced = new WeakSet<Owner>();

  function isNews(owner: Owner, { client, clock, state }: Entry): boolean {
    const known = present.get(client);
    if (known === undefined) {
      if (state === ABSENT || clock <= (departed.get(client) ?? -1)) return false;
      return entriesOf(owner).length < CLIENTS_PER_OWNER;
    }
    if (known.owner === owner) return clock > known.entry.clock;
    // A device first introduces itself, later it repeats others, also its own other windows. So
    // its first words may continue what a connection of its own, perhaps dead by now, has begun.
    const returns = known.owner.deviceId === owner.deviceId && !introduced.has(owner);
    return returns && clock >= known.entry.clock;
  }

  function entriesOf(owner: Owner): Entry[] {
    const entries: Entry[] = [];
    for (const known of present.values()) if (known.owner === owner) entries.push(known.entry);
    return entries;
  }

  function depart(client: number, clock: number): void {
    present.delete(client);
    departed.delete(client);
    departed.set(client, clock);
    const oldest = departed.keys().next();
    if (departed.size > REMEMBERED_DEPARTURES && !oldest.done) departed.delete(oldest.value);
  }

  return {
    receive(owner, update) {
      const entries = readEntries(update);
      if (entries === null) return 'malformed';
      const news = entries.filter((entry) => isNews(owner, entry));
      introduced.add(owner);
      for (const entry of news) {
        if (entry.state === ABSENT) depart(entry.client, entry.clock);
        else present.set(entry.client, { entry, owner });
      }
      return news.length === 0 ? null : writeEntries(news);
    },

    of(owner) {
      const entries = entriesOf(owner);
      return entries.length === 0 ? null : writeEntries(entries);
    },

    leave(owner) {
      const gone = entriesOf(owner).map((entry) => ({ ...entry, state: ABSENT }));
      for (const { client, clock } of gone) depart(client, clock);
      return gone.length === 0 ? null : writeEntries(gone);
    },

    all: () => [...present.values()].map(({ entry }) => writeEntries([entry])),
  };
}

function readEntries(update: Uint8Array): Entry[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const entries: Entry[] = [];
    const count = decoding.readVarUint(decoder);
    for (let index = 0; index < count; index += 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state = decoding.readVarString(decoder);
      // Every device parses it on arrival, and would stumble over what is not JSON.
      JSON.parse(state);
      entries.push({ client, clock, state });
    }
    return decoding.hasContent(decoder) ? null : entries;
  } catch {
    // Truncated, out of range or not JSON: all the same to a stranger.
    return null;
  }
}

function writeEntries(entries: readonly Entry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}
