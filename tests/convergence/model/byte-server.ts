/**
 * A server that keeps nothing but bytes, as the real one does: a log of updates, and one ordered
 * line to and from every window.
 */
import * as Y from 'yjs';

export type Frame =
  | { type: 'step-1'; vector: Uint8Array }
  | { type: 'step-2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'awareness'; update: Uint8Array }
  | { type: 'gone'; client: number }
  | { type: 'hello' }
  | { type: 'saved'; vector: Uint8Array };

export type Line = { toServer: Frame[]; toWindow: Frame[]; presence: Frame | null };

export class ByteServer {
  #log: Uint8Array[] = [];
  #lines = new Set<Line>();

  connect(hello: Frame[]): Line {
    const line: Line = { toServer: [...hello], toWindow: [], presence: null };
    line.toWindow.push({ type: 'step-1', vector: Y.encodeStateVectorFromUpdate(this.state()) });
    for (const other of this.#lines) if (other.presence) line.toWindow.push(other.presence);
    this.#lines.add(line);
    return line;
  }

  disconnect(line: Line, client: number): void {
    if (!this.#lines.delete(line)) return;
    for (const other of this.#lines) other.toWindow.push({ type: 'gone', client });
  }

  receive(line: Line, frame: Frame): void {
    if (frame.type === 'step-1') {
      const update = Y.diffUpdate(this.state(), frame.vector);
      line.toWindow.push({ type: 'step-2', update });
    } else if (frame.type === 'awareness') {
      line.presence = frame;
      this.#broadcast(frame, line);
    } else if (frame.type === 'update' || frame.type === 'step-2') {
      this.accept(frame.update, line);
      line.toWindow.push(this.#saved());
    } else if (frame.type === 'hello') {
      line.toWindow.push(this.#saved());
    }
  }

  /** Keeps an update and passes it on to everybody but `from`. */
  accept(update: Uint8Array, from?: Line): void {
    this.#log.push(update);
    this.#broadcast({ type: 'update', update }, from);
  }

  /** All it has, as one update. */
  state(): Uint8Array {
    const [first, ...others] = this.#log;
    if (first === undefined) return Y.encodeStateAsUpdate(new Y.Doc());
    if (others.length > 0) this.#log = [Y.mergeUpdates(this.#log)];
    return this.#log[0] ?? first;
  }

  /** What a backup holds now. */
  backup(): Uint8Array {
    return this.state();
  }

  /** An older backup is put back; every line breaks. @returns the broken lines. */
  restore(backup: Uint8Array): Set<Line> {
    this.#log = [backup];
    const broken = this.#lines;
    this.#lines = new Set();
    return broken;
  }

  /** Its own compaction: through a document that forgets what was deleted. */
  compact(): void {
    const document = new Y.Doc();
    Y.applyUpdate(document, this.state());
    this.#log = [Y.encodeStateAsUpdate(document)];
    document.destroy();
  }

  #saved(): Frame {
    return { type: 'saved', vector: Y.encodeStateVectorFromUpdate(this.state()) };
  }

  #broadcast(frame: Frame, from?: Line): void {
    for (const line of this.#lines) if (line !== from) line.toWindow.push(frame);
  }
}
