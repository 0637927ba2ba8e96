/** One window of one device: a real sealed document between a lagging disk and an ordered line. */
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { SEALED } from '#shared/sync/blob-list.ts';
import type { Clock } from '#shared/sync/clock.ts';
import { openWith } from '#shared/sync/opening.ts';
import { createPersisted } from '#shared/sync/persisted.ts';
import type { SealedDocument } from '#shared/sync/sealed-document.ts';
import { notebookId } from '#tests/support/sealed-window.ts';
import type { Frame, Line } from './byte-server.ts';
import { DiskJournal } from './disk-journal.ts';
import type { Device, Story } from './story.ts';
import { watchBlobs } from './watch-blobs.ts';

export class SimulatedWindow {
  readonly device: Device;
  readonly outer: Y.Doc;
  readonly awareness: Awareness;
  /** From the other windows of this device, over the browser's broadcast channel. */
  readonly fromSiblings: Frame[] = [];
  line: Line | null = null;
  #isSynced = false;
  readonly #persisted = createPersisted();
  #isOwed = false;
  isAlive = true;
  readonly #story: Story;
  #document: SealedDocument | null = null;
  #marks: string[] = [];
  #isKilled = false;

  constructor(story: Story, device: Device) {
    this.#story = story;
    this.device = device;
    this.outer = story.newOuter(device);
    for (const update of device.localCopy.content) Y.applyUpdate(this.outer, update, 'disk');
    this.awareness = new Awareness(this.outer);
    this.outer.on('update', this.#onOuterUpdate);
    this.awareness.on('update', this.#onAwareness);
    watchBlobs(
      this.outer,
      story.blobs,
      () => device.ring,
      (violation) => story.noteCompaction(violation),
    );
  }

  async open(): Promise<void> {
    const { device, whenStored } = this;
    const story = this.#story;
    const { crashes } = device;
    const mayWriteToDisk = () => !this.#isKilled && device.crashes === crashes;
    this.#document = await openWith(
      {
        notebookId,
        keyRing: device.ring,
        outer: this.outer,
        outerAwareness: this.awareness,
        journal: new DiskJournal(device.journal, mayWriteToDisk, this.#onJournalWrite),
        mayWrite: device.mayWrite,
        ...(story.plan.knowsWhenStored ? { whenStored } : {}),
        onCompacted: () => this.#clock.after(0, () => this.#trimLocalCopy()),
        clock: this.#clock,
        random: story.random.bytes,
        pace: story.plan.pace,
        createInner: () => story.newInner(device),
      },
      story.plan.steps,
    );
    this.#clock.after(this.#story.random.below(5_000), () => this.#audit());
    for (const sibling of this.#siblings()) {
      sibling.fromSiblings.push(this.#everything());
      this.fromSiblings.push(sibling.#everything());
    }
  }

  get document(): SealedDocument {
    if (this.#document === null) throw new Error('this window is still opening');
    return this.#document;
  }

  /** Remembers an edit until the journal's write that holds it is durable. */
  remember(mark: string): void {
    this.#marks.push(mark);
  }

  connect(): void {
    const vector = Y.encodeStateVector(this.outer);
    const presence = encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]);
    this.#persisted.forget();
    this.line = this.#story.server.connect([
      { type: 'step-1', vector },
      { type: 'awareness', update: presence },
    ]);
  }

  disconnect(): void {
    if (this.line === null) return;
    this.#story.server.disconnect(this.line, this.awareness.clientID);
    this.line = null;
    this.#isSynced = false;
    this.#reckon();
    const others = [...this.awareness.getStates().keys()].filter(
      (id) => id !== this.awareness.clientID,
    );
    removeAwarenessStates(this.awareness, others, 'wire');
  }

  receive(frame: Frame, isFromSibling = false): void {
    switch (frame.type) {
      case 'step-1': {
        const update = Y.encodeStateAsUpdate(this.outer, frame.vector);
        this.line?.toServer.push({ type: 'step-2', update });
        break;
      }
      case 'step-2':
        this.#receiveUpdate(frame.update, true);
        this.#isSynced = this.line !== null;
        this.#reckon();
        break;
      case 'update':
        this.#receiveUpdate(frame.update, !isFromSibling);
        break;
      case 'saved':
        this.#persisted.acknowledge(frame.vector);
        this.#reckon();
        this.#sendOwed(frame.vector);
        break;
      case 'awareness':
        applyAwarenessUpdate(this.awareness, frame.update, 'wire');
        break;
      case 'gone':
        removeAwarenessStates(this.awareness, [frame.client], 'wire');
    }
  }

  /** As the connection does: asks what the server has, to send what a sibling did not. */
  #audit(): void {
    this.#clock.after(5_000, () => this.#audit());
    if (this.line === null || !this.#isSynced || this.#isCovered()) return;
    this.#isOwed = true;
    this.line.toServer.push({ type: 'hello' });
  }

  #sendOwed(vector: Uint8Array): void {
    if (this.#isOwed && !this.#isCovered()) {
      const update = Y.encodeStateAsUpdate(this.outer, vector);
      this.line?.toServer.push({ type: 'update', update });
    }
    this.#isOwed = false;
  }

  #receiveUpdate(update: Uint8Array, isFromServer: boolean): void {
    Y.applyUpdate(this.outer, update, 'wire');
    if (isFromServer) this.#persisted.sentByServer(update);
    this.#reckon();
  }

  #isCovered(): boolean {
    return this.#persisted.covers(this.outer);
  }

  #reckon(): void {
    this.document.setLink({ synced: this.#isSynced, covered: this.#isCovered() });
  }

  /** Closes as a browser lets it: whatever it still waits for happens later, or never. */
  close(): void {
    void this.document.close();
    this.#end();
  }

  /** The window is gone, from one moment to the next. */
  kill(): void {
    this.#isKilled = true;
    this.#end();
  }

  #end(): void {
    this.disconnect();
    this.isAlive = false;
    this.device.windows.delete(this);
    for (const sibling of this.#siblings()) {
      sibling.fromSiblings.push({ type: 'gone', client: this.awareness.clientID });
    }
    this.outer.off('update', this.#onOuterUpdate);
    this.awareness.off('update', this.#onAwareness);
    this.#document?.awareness.destroy();
    this.awareness.destroy();
  }

  readonly whenStored = (): Promise<void> => this.device.localCopy.whenDurable();

  readonly #clock: Clock = {
    now: () => this.#story.clock.now(),
    after: (delay, task) =>
      this.#story.clock.after(delay, () => {
        if (this.isAlive) task();
      }),
  };

  readonly #onJournalWrite = (): (() => void) => {
    const written = this.#marks.length;
    const { inner } = this.document;
    const clock = Y.getState(inner.store, inner.clientID);
    return () => this.#story.promise(this.#marks.slice(0, written), inner.clientID, clock);
  };

  readonly #onOuterUpdate = (update: Uint8Array, origin: unknown): void => {
    if (!this.isAlive) return;
    if (this.#document !== null) this.#reckon();
    if (origin !== 'disk') this.device.localCopy.write((updates) => [...updates, update]);
    if (origin !== SEALED && origin !== 'disk') return;
    this.#send({ type: 'update', update });
  };

  readonly #onAwareness = (_change: unknown, origin: unknown): void => {
    if (origin !== 'local' || !this.isAlive) return;
    const update = encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]);
    this.#send({ type: 'awareness', update });
  };

  #send(frame: Frame): void {
    this.line?.toServer.push(frame);
    for (const sibling of this.#siblings()) sibling.fromSiblings.push(frame);
  }

  /** As y-indexeddb trims: read what other windows stored, write the whole, forget the parts. */
  #trimLocalCopy(): void {
    for (const update of this.device.localCopy.content) Y.applyUpdate(this.outer, update, 'disk');
    const whole = Y.encodeStateAsUpdate(this.outer);
    this.device.localCopy.write(() => [whole]);
  }

  #everything(): Frame {
    return { type: 'update', update: Y.encodeStateAsUpdate(this.outer) };
  }

  #siblings(): SimulatedWindow[] {
    return [...this.device.windows].filter((other) => other !== this && other.isAlive);
  }
}
