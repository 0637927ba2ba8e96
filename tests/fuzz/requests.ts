/**
 * Wrong requests as raw bytes: lengths that contradict each other, chunks that are none, headers
 * without end, requests within requests, handshakes. No library stands between to make them right.
 */
import { connect } from 'node:net';
import { mintToken, type TestPass } from '#tests/support/server.ts';
import type { Figures } from './decoders.ts';
import { goodRequests } from './good-requests.ts';
import { pick, type Random } from './mutate.ts';
import { tricks } from './request-tricks.ts';

/** Milliseconds within which every connection has ended, however busy the machine is. */
const PATIENCE = 60_000;
/** Requests until the notebook that may be harmed is replaced: somebody has erased it by then. */
const PER_SACRIFICE = 500;

export type RequestRun = { figures: Figures; statuses: Map<string, number>; troubles: string[] };

/**
 * @param honest requests about their notebook come without a pass, with a viewer's or with a wrong one
 * @param secrets that no answer may hold
 * @param mintSacrifice a notebook about which requests are allowed all that they ask for
 */
export async function fuzzRequests(
  parties: {
    honest: TestPass;
    viewer: TestPass;
    mintSacrifice(): Promise<TestPass>;
    secrets: readonly string[];
  },
  count: number,
  lines: number,
  random: Random,
): Promise<RequestRun> {
  const { honest, viewer, mintSacrifice, secrets } = parties;
  const { hostname, port } = new URL(honest.address);
  const figures: Figures = { requests: 0 };
  const statuses = new Map<string, number>();
  const troubles: string[] = [];
  // The secret that enrols another device of hers is not among what a stranger has.
  const target = { ...honest, auth: mintToken() };
  let corpus: string[] = [];

  async function renewCorpus(): Promise<void> {
    const sacrifice = await mintSacrifice();
    corpus = [
      ...goodRequests(target),
      ...goodRequests(target, mintToken()),
      ...goodRequests(target, sacrifice.token),
      ...goodRequests(target, viewer.token).filter((request) => !isAllowedToViewers(request)),
      ...goodRequests(sacrifice, sacrifice.token),
    ];
  }

  let left = count;

  async function ask(): Promise<void> {
    left -= 1;
    if (left % PER_SACRIFICE === 0) await renewCorpus();
    let request = pick(corpus, random);
    for (let times = 1 + random(3); times > 0; times -= 1)
      request = pick(tricks, random)(request, random);
    figures.requests = (figures.requests ?? 0) + 1;
    const answer = await exchange(hostname, Number(port), Buffer.from(request, 'latin1'));
    const told = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status ?? '');
    for (const status of told.length === 0 ? ['none'] : told) {
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    const wrong = judge(answer, told, secrets);
    if (wrong !== null && troubles.length < 20)
      troubles.push(`${wrong}: ${JSON.stringify(request.slice(0, 600))}`);
  }

  await renewCorpus();
  await Promise.all(
    Array.from({ length: lines }, async () => {
      while (left > 0) await ask();
    }),
  );
  return { figures, statuses, troubles };
}

/** What they may read and keep is theirs: who the others are, their own devices, their own box. */
function isAllowedToViewers(request: string): boolean {
  return (
    /^(?:GET|PUT) \S+\/(?:members|devices|self-lockbox) /.test(request) ||
    request.includes('/sync/')
  );
}

/** @returns what is wrong with it */
function judge(
  answer: string,
  statuses: readonly string[],
  secrets: readonly string[],
): string | null {
  if (answer === 'hangs') return 'not answered and not closed';
  if (secrets.some((secret) => answer.includes(secret))) return 'tells what is not for this asker';
  if (statuses.some((status) => status === '500' || Number(status) > 505))
    return 'a mistake of the server';
  if (answer !== '' && statuses.length === 0) return 'answered otherwise than by HTTP';
  return null;
}

/** All that comes back until the server hangs up. */
function exchange(host: string, port: number, request: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const pieces: Buffer[] = [];
    const late = setTimeout(() => {
      resolve('hangs');
      socket.destroy();
    }, PATIENCE);
    socket.on('connect', () => socket.end(request));
    socket.on('data', (piece) => void pieces.push(piece));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(late);
      resolve(Buffer.concat(pieces).toString('latin1'));
    });
  });
}
