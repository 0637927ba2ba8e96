/**
 * Reads what a Yjs update says without applying it. Bytes from a stranger pass here before they
 * are stored: what Yjs cannot read now would stop everybody from opening the notebook later.
 */
import * as Y from 'yjs';
import type { UpdateContents } from './coverage.ts';
import type { ClockRange } from './ranges.ts';

/** In memory, so that it can be read again and again. */
export type ReadContents = UpdateContents & { structs: ClockRange[]; deleted: ClockRange[] };

/** A struct is a few bytes on the wire and a hundred in memory. */
const MAX_STRUCTS = 200_000;
const TYPE_BITS = 0b1_1111;
const CONTENT_DOC = 9;

/** @returns `null` when the bytes are not exactly one Yjs update (V1) that this server takes. */
export function readUpdate(bytes: Uint8Array): ReadContents | null {
  try {
    const { structs, ds } = decode(bytes, StrictDecoder);
    refuseWhatCannotBeApplied(structs);
    refuseWhatCannotBeDeleted(ds);
    return { structs: readRanges(structs), deleted: readDeleted(ds) };
  } catch {
    // Yjs and lib0 throw whatever they stumble over; to a stranger's bytes the answer is the same.
    return null;
  }
}

/** For bytes that this server stored. @throws when they are damaged. */
export function readStoredUpdate(bytes: Uint8Array): ReadContents {
  const { structs, ds } = decode(bytes, TrackedDecoder);
  return { structs: readRanges(structs), deleted: readDeleted(ds) };
}

/** Yjs makes its decoder itself: this is how to see afterwards where it stopped. */
let lastDecoder: Y.UpdateDecoderV1 | null = null;

class TrackedDecoder extends Y.UpdateDecoderV1 {
  constructor(...parameters: ConstructorParameters<typeof Y.UpdateDecoderV1>) {
    super(...parameters);
    lastDecoder = this;
  }
}

class StrictDecoder extends TrackedDecoder {
  #structs = 0;
  readonly #clients = new Set<number>();

  override readClient(): number {
    const client = super.readClient();
    // Yjs would drop what the first block of the same client brought.
    if (this.#clients.has(client)) throw new Error('a client twice');
    this.#clients.add(client);
    return client;
  }

  override readInfo(): number {
    const info = super.readInfo();
    this.#structs += 1;
    if (this.#structs > MAX_STRUCTS) throw new Error('too many structs');
    // Reading a subdocument builds a whole Y.Doc with options chosen by the sender.
    if ((info & TYPE_BITS) === CONTENT_DOC) throw new Error('a subdocument');
    return info;
  }
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

function decode(bytes: Uint8Array, decoder: typeof TrackedDecoder): Decoded {
  const decoded = Y.decodeUpdateV2(bytes, decoder);
  const end = lastDecoder?.restDecoder.pos;
  lastDecoder = null;
  if (end !== bytes.length) throw new Error('bytes after the end of the update');
  return decoded;
}

function readRanges(structs: Decoded['structs']): ClockRange[] {
  const ranges: ClockRange[] = [];
  let last: ClockRange | undefined;
  for (const struct of structs) {
    // A skip says that something is missing here: it covers nothing.
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const to = clock + struct.length;
    if (last?.client === client && last.to === clock) {
      last.to = to;
    } else {
      last = { client, from: clock, to };
      ranges.push(last);
    }
  }
  return ranges;
}

function readDeleted({ clients }: Decoded['ds']): ClockRange[] {
  const ranges: ClockRange[] = [];
  for (const [client, items] of clients) {
    for (const { clock, len } of items) ranges.push({ client, from: clock, to: clock + len });
  }
  return ranges;
}

/**
 * Some bytes can be read and yet make Yjs throw in every device that applies them: one member
 * could lock out all the others for good.
 */
function refuseWhatCannotBeApplied(structs: Decoded['structs']): void {
  for (const struct of structs) {
    if (!(struct.length > 0)) throw new Error('a struct without length');
    const end = struct.id.clock + struct.length;
    if (!Number.isSafeInteger(end)) throw new Error('a clock out of range');
    if (!isInRange(struct.id)) throw new Error('an id out of range');
    if (struct instanceof Y.Item) refuseBadReferences(struct);
  }
}

/** Yjs applies these, keeps what it cannot find yet, and then cannot write down what it has kept. */
function refuseWhatCannotBeDeleted({ clients }: Decoded['ds']): void {
  for (const [client, deletions] of clients) {
    for (const { clock, len } of deletions) {
      if (!(len > 0)) throw new Error('a deletion without length');
      if (!isInRange({ client, clock: clock + len })) throw new Error('a clock out of range');
    }
  }
}

function refuseBadReferences({ id, origin, rightOrigin, parent }: Y.Item): void {
  refuseBadReference(id, origin);
  refuseBadReference(id, rightOrigin);
  if (parent instanceof Y.ID) refuseBadReference(id, parent);
}

/** Yjs looks for what a client itself wrote before without asking whether it is there. */
function refuseBadReference(own: Y.ID, other: Y.ID | null): void {
  if (other === null) return;
  if (!isInRange(other)) throw new Error('an id out of range');
  if (other.client === own.client && other.clock >= own.clock) {
    throw new Error('a struct before its own');
  }
}

/** lib0 reads some numbers that are too large, and cannot read them again when it wrote them. */
function isInRange({ client, clock }: Pick<Y.ID, 'client' | 'clock'>): boolean {
  return Number.isSafeInteger(client) && Number.isSafeInteger(clock);
}
