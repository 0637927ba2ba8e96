/** The server that `npm start` runs if it runs already, else one that ends with the demo. */
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '#server/config.ts';
import { addressOf } from '#server/start/address.ts';
import { runChild } from '#server/start/run-child.ts';

/** Milliseconds between looks, and how many of them. */
const LOOK_EVERY = 100;
const LOOKS = 150;

/** @param stop ends the server; aborted when the server ends by itself */
export async function findOrStartServer(stop: AbortController): Promise<string> {
  const address = addressOf(readConfig());
  if (await answers(address)) return address;
  const ended = runChild(process.execPath, ['server/main.ts'], stop.signal);
  let failure: string | null = null;
  void ended.then(({ output }) => {
    failure = output;
  });
  for (let look = 0; look < LOOKS && failure === null; look++) {
    if (await answers(address)) return address;
    await pause(LOOK_EVERY);
  }
  throw new Error(failure ?? `The server does not answer at ${address}.`);
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/healthz', address));
    return response.ok && (await response.json()).ok === true;
  } catch {
    // Nothing listens there, or something that is not ours.
    return false;
  }
}
