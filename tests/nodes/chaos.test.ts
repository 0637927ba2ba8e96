import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { runChaos } from './chaos.ts';
import { complaints } from './complaints.ts';

const LASTING = 60_000;

test('nodes, Redis and PostgreSQL die and return for a minute: nothing is lost, nobody hears what is not theirs, whoever is removed is out', async () => {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
  console.log(`SEED=${seed}`);
  const account = await runChaos({ seed, lasting: LASTING, say: console.log });
  console.log(account);
  expect(complaints(account)).toEqual([]);
  // It did happen.
  const { kills, removals, disturbed } = account;
  const undisturbed = removals - disturbed;
  expect(Math.min(kills.nodes, kills.redis, kills.postgres, undisturbed)).toBeGreaterThan(0);
  expect(account.acknowledged).toBeGreaterThan(500);
}, 300_000);
