/**
 * One seeded story: a circle of members whose devices write, sleep, crash and meet again. It knows
 * what was promised: every edit whose journal record reached the disk must be in the end.
 */
import * as Y from 'yjs';
import type { KeyRing } from '#shared/secrets/key-ring.ts';
import { Redacted } from '#shared/secrets/redacted.ts';
import type { Steps } from '#shared/sync/opening.ts';
import type { Pace } from '#shared/sync/pace.ts';
import { ManualClock } from '#tests/support/manual-clock.ts';
import { notebookKey } from '#tests/support/sealed-window.ts';
import { ByteServer, type Line } from './byte-server.ts';
import type { JournalContent } from './disk-journal.ts';
import { anyEdit, edit } from './edits.ts';
import { LaggingDisk, PlatterOrder } from './lagging-disk.ts';
import { SeededRandom } from './seeded-random.ts';
import { SimulatedWindow } from './simulated-window.ts';
import type { BlobBook, Violation } from './watch-blobs.ts';

/** How the sealed document is built in this story; a planted fault changes one thing of it. */
export type Plan = {
  pace: Pace;
  steps: Steps;
  /** Does the local copy say when it is stored, or is time the only sign? */
  knowsWhenStored: boolean;
  /**
   * May the server go back to an older backup? Then a device's stores crash as one: a journal that
   * kept an answer, a copy that lost the question, and a server that forgot it are one too many.
   */
  serverMayForget: boolean;
  /** Does every opening get client ids of its own? */
  freshClientIds: boolean;
};

export type Device = {
  name: string;
  mayWrite: boolean;
  ring: KeyRing;
  localCopy: LaggingDisk<readonly Uint8Array[]>;
  journal: LaggingDisk<JournalContent>;
  windows: Set<SimulatedWindow>;
  crashes: number;
  outerId: number;
  innerId: number;
};

export class Story {
  readonly clock = new ManualClock();
  readonly server = new ByteServer();
  readonly random: SeededRandom;
  readonly plan: Plan;
  readonly blobs: BlobBook = new Map();
  readonly promised = new Set<string>();
  readonly promisedClocks = new Map<number, number>();
  readonly devices: Device[];
  ring: KeyRing = [notebookKey];
  /** Outer client ids of those who put in what nobody can open. */
  readonly strangers = new Set<number>();
  /** What happened, to know that the stories saw what they say they saw. */
  readonly told = { edits: 0, crashes: 0, compactions: 0 };
  #violation: Violation | null = null;

  constructor(seed: number, plan: Plan) {
    this.random = new SeededRandom(seed);
    this.plan = plan;
    const count = 3 + this.random.below(3);
    this.devices = Array.from({ length: count }, (_, index) => this.#newDevice(`member ${index}`));
    const last = this.devices.at(-1);
    if (last && this.random.chance(0.2)) last.mayWrite = false;
  }

  get windows(): SimulatedWindow[] {
    return this.devices.flatMap((device) => [...device.windows]);
  }

  newOuter(device: Device): Y.Doc {
    const outer = new Y.Doc();
    outer.clientID = this.plan.freshClientIds ? this.random.uint32() : device.outerId;
    return outer;
  }

  newInner(device: Device): Y.Doc {
    const inner = new Y.Doc();
    inner.clientID = this.plan.freshClientIds ? this.random.uint32() : device.innerId;
    return inner;
  }

  async open(device: Device): Promise<SimulatedWindow> {
    const window = new SimulatedWindow(this, device);
    device.windows.add(window);
    await window.open();
    return window;
  }

  edit(window: SimulatedWindow, change = anyEdit(this.random)): void {
    const mark = `edit ${this.told.edits++}`;
    window.remember(mark);
    edit(window.document.inner, mark, change);
  }

  /** These marks, and all that this Yjs client wrote before this clock, are on its device's disk. */
  promise(marks: readonly string[], client: number, clock: number): void {
    for (const mark of marks) this.promised.add(mark);
    this.promisedClocks.set(client, Math.max(clock, this.promisedClocks.get(client) ?? 0));
  }

  noteCompaction(violation: Violation | null): void {
    this.told.compactions += 1;
    this.#violation ??= violation;
  }

  crash(device: Device): void {
    device.crashes += 1;
    this.told.crashes += 1;
    for (const window of device.windows) window.kill();
    const { localCopy, journal } = device;
    const cut = localCopy.order.cut();
    localCopy.crash(cut);
    journal.crash(journal.order === localCopy.order ? cut : journal.order.cut());
  }

  breakLines(lines: ReadonlySet<Line>): void {
    for (const window of this.windows) {
      if (window.line !== null && lines.has(window.line)) window.disconnect();
    }
  }

  async advance(span: number): Promise<void> {
    this.clock.advance(span);
    for (const device of this.devices) {
      device.localCopy.tick();
      device.journal.tick();
    }
    await letPromisesRun();
    if (this.#violation !== null) throw this.#violation;
  }

  #newDevice(name: string): Device {
    const { clock, random, plan } = this;
    const order = new PlatterOrder(clock, random, plan.knowsWhenStored ? 20_000 : 4_000);
    const ownOrder = new PlatterOrder(clock, random, 4_000);
    return {
      name,
      mayWrite: true,
      ring: this.ring,
      localCopy: new LaggingDisk<readonly Uint8Array[]>([], order),
      journal: new LaggingDisk<JournalContent>([], plan.serverMayForget ? order : ownOrder),
      windows: new Set(),
      crashes: 0,
      outerId: random.uint32(),
      innerId: random.uint32(),
    };
  }

  /** A new epoch, known at first to one device only. */
  changeKey(device: Device): void {
    const epoch = this.ring.length + 1;
    const secret = new Redacted(this.random.bytes(32));
    this.ring = [...this.ring, { epoch, secret }];
    this.handOverKeys(device);
  }

  handOverKeys(device: Device): void {
    device.ring = this.ring;
    for (const window of device.windows) window.document.setKeyRing(this.ring);
  }
}

/** Awaits in the code under test are a handful of promises deep and never wait for real time. */
async function letPromisesRun(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}
