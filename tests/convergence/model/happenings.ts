/** What can happen in a story, and how often. Each is one step. */
import * as Y from 'yjs';
import type { Frame, Line } from './byte-server.ts';
import { writeAt } from './edits.ts';
import type { SimulatedWindow } from './simulated-window.ts';
import type { Device, Story } from './story.ts';

export type Happening = { weight: number; happen: (story: Story) => void | Promise<void> };

/** Everyday life and its accidents. */
export const everyday: Happening[] = [
  { weight: 30, happen: writeSomething },
  { weight: 14, happen: (story) => carryFrames(story, 1 + story.random.below(6)) },
  { weight: 10, happen: (story) => story.advance(story.random.below(400)) },
  { weight: 6, happen: (story) => story.advance(story.random.below(6_000)) },
  { weight: 1, happen: (story) => story.advance(story.random.below(60_000)) },
  { weight: 6, happen: openOrConnect },
  { weight: 3, happen: (story) => aWindow(story)?.disconnect() },
  { weight: 2, happen: flush },
  { weight: 2, happen: duplicate },
  { weight: 3, happen: compactAmidArrivals },
  { weight: 1, happen: strangeBlob },
  { weight: 1, happen: halfArrivesFirst },
  { weight: 1, happen: (story) => story.server.compact() },
  { weight: 1, happen: changeKey },
  { weight: 1, happen: handOverKey },
];

/** A server that is restored from an older backup. */
export function forgetting(): Happening[] {
  let backup: Uint8Array | null = null;
  return [
    {
      weight: 2,
      happen: (story) => {
        backup = story.server.backup();
      },
    },
    {
      weight: 2,
      happen: (story) => {
        if (backup !== null) story.breakLines(story.server.restore(backup));
      },
    },
  ];
}

/** What ends a window: left out of stories in which somebody deletes what others hold. */
export const endings: Happening[] = [
  { weight: 2, happen: (story) => aWindow(story)?.close() },
  { weight: 2, happen: (story) => aWindow(story)?.kill() },
  { weight: 2, happen: (story) => void crash(story) },
  { weight: 2, happen: crashAndOpenOffline },
  { weight: 1, happen: crashAmidAnswer },
];

export const malice: Happening[] = [{ weight: 3, happen: deleteBlobs }];

/** Hands over what waits on a few lines, in order. @returns whether anything waited. */
export function carryFrames(story: Story, count: number): boolean {
  let carried = false;
  for (let i = 0; i < count; i++) {
    const window = aWindow(story);
    if (window) carried = carryOne(story, window) || carried;
  }
  return carried;
}

export function carryAll(story: Story): void {
  let carried = true;
  while (carried) {
    carried = false;
    for (const window of story.windows) while (carryOne(story, window)) carried = true;
  }
}

function carryOne(story: Story, window: SimulatedWindow): boolean {
  const { line, fromSiblings } = window;
  const queues: { frames: Frame[]; hand: (frame: Frame) => void }[] = [
    { frames: fromSiblings, hand: (frame) => window.receive(frame, true) },
  ];
  if (line !== null) {
    queues.push({ frames: line.toWindow, hand: (frame) => window.receive(frame) });
    queues.push({ frames: line.toServer, hand: (frame) => handToServer(story, line, frame) });
  }
  const queue = story.random.pick(queues.filter(({ frames }) => frames.length > 0));
  const frame = queue?.frames.shift();
  if (queue === undefined || frame === undefined) return false;
  queue.hand(frame);
  return true;
}

function handToServer(story: Story, line: Line, frame: Frame): void {
  story.server.receive(line, frame);
}

function aWindow(story: Story): SimulatedWindow | undefined {
  return story.random.pick(story.windows);
}

function writeSomething(story: Story): void {
  const window = aWindow(story);
  if (!window?.device.mayWrite) return;
  for (let i = 1 + story.random.below(3); i > 0; i--) story.edit(window);
}

async function openOrConnect(story: Story): Promise<void> {
  const window = aWindow(story);
  if (window && window.line === null && story.random.chance(0.5)) return window.connect();
  const device = story.random.pick(story.devices);
  if (device && device.windows.size < 2) await open(story, device);
}

async function open(story: Story, device: Device): Promise<void> {
  const window = await story.open(device);
  if (story.random.chance(0.5)) window.connect();
}

/**
 * A window without a line writes, and its sibling, which has one, writes into that text: to others
 * the second half arrives without the first, and somebody compacts before it comes.
 */
async function halfArrivesFirst(story: Story): Promise<void> {
  const online = story.random.pick(story.windows.filter(({ line }) => line !== null));
  const device = story.random.pick(story.devices.filter(({ mayWrite }) => mayWrite));
  if (!online?.device.mayWrite || !device || device === online.device) return;
  say(story, online, 0);
  const reader = await story.open(device);
  reader.connect();
  carryAll(story);
  say(story, reader, 0);
  carryAll(story);
  const offline = await story.open(online.device);
  carryAll(story);
  say(story, offline, 0);
  carryAll(story);
  say(story, online, 3);
  carryAll(story);
  await story.advance(story.plan.pace.pendingPatience + story.random.below(500));
  reader.document.compactNow();
}

/** Somebody answers within words that just came, and the browser crashes; then again, offline. */
async function crashAmidAnswer(story: Story): Promise<void> {
  const [asking, answering] = [aWindow(story), aWindow(story)];
  if (!asking?.device.mayWrite || !answering?.device.mayWrite) return;
  if (asking.line === null) asking.connect();
  if (answering.line === null) answering.connect();
  carryAll(story);
  say(story, asking, 0);
  carryAll(story);
  story.edit(answering, (inner) => writeAt(inner, 3));
  await story.advance(story.random.below(1_000));
  const { device } = answering;
  story.crash(device);
  const offline = await story.open(device);
  await story.advance(story.plan.pace.durableAfter + story.random.below(2_000));
  offline.kill();
}

/** Writes into the first words, or before them, and sends it. */
function say(story: Story, window: SimulatedWindow, at: number): void {
  story.edit(window, (inner) => writeAt(inner, at));
  window.document.flush();
}

function crash(story: Story): Device | undefined {
  const device = story.random.pick(story.devices);
  if (device) story.crash(device);
  return device;
}

/** A browser that crashed on the train and is opened again in a tunnel. */
async function crashAndOpenOffline(story: Story): Promise<void> {
  const device = crash(story);
  if (device) await story.open(device);
}

function flush(story: Story): void {
  aWindow(story)?.document.flush();
}

/** Whatever a compaction leaves for later happens after what arrives meanwhile. */
function compactAmidArrivals(story: Story): void {
  aWindow(story)?.document.compactNow();
  carryFrames(story, story.random.below(8));
}

/** Bytes that no member sealed: kept for ever, since nobody can know what they are. */
function strangeBlob(story: Story): void {
  const stranger = new Y.Doc();
  stranger.clientID = story.random.uint32();
  const blob = story.random.bytes(60 + story.random.below(60));
  blob[0] = story.random.chance(0.5) ? 0 : 1;
  stranger.getArray('b').insert(0, [blob]);
  story.server.accept(Y.encodeStateAsUpdate(stranger));
  story.strangers.add(stranger.clientID);
}

function duplicate(story: Story): void {
  const window = aWindow(story);
  const frame = window && story.random.pick(window.line?.toWindow ?? []);
  if (frame?.type === 'update') window?.line?.toWindow.push(frame);
}

function changeKey(story: Story): void {
  const device = story.random.pick(story.devices);
  if (device?.mayWrite && device.ring === story.ring) story.changeKey(device);
}

function handOverKey(story: Story): void {
  const device = story.random.pick(story.devices);
  if (device && device.ring !== story.ring) story.handOverKeys(device);
}

/** A dishonest server, or a member's faulty program: some blobs are simply gone. */
function deleteBlobs(story: Story): void {
  const thief = new Y.Doc();
  Y.applyUpdate(thief, story.server.state());
  const blobs = thief.getArray('b');
  const before = Y.encodeStateVector(thief);
  const count = Math.min(blobs.length, 1 + story.random.below(4));
  for (let i = 0; i < count; i++) blobs.delete(story.random.below(blobs.length), 1);
  story.server.accept(Y.encodeStateAsUpdate(thief, before));
  thief.destroy();
}
