/**
 * The main job: two people write one notebook, live, apart, and while the server is away. And
 * afterwards nothing of it can be read on any disk.
 */
import { extname } from 'node:path';
import { expect, test } from 'vitest';
import { fromBase64Url } from '#shared/secrets/base64url.ts';
import { article, serveArticle } from '#tests/support/article.ts';
import {
  type Sought,
  searchBytes,
  searchFolders,
  soughtSecret,
  soughtWord,
} from '#tests/support/byte-search.ts';
import { type HomeServer, startHomeServer } from '#tests/support/home-server.ts';
import { planted, plantWords } from '#tests/support/plant.ts';
import { type Seat, sitAtPanel, sitAtPortal } from '#tests/support/seats.ts';
import { makeTemporaryFolder } from '#tests/support/temporary-folder.ts';
import { type Loot, stealVault } from '#tests/support/vault-thief.ts';
import {
  ana,
  begin,
  capture,
  child,
  goal,
  wainwright,
  words,
  writeApart,
  writeTogether,
} from './scenario.ts';

test.each(['panel', 'portal'] as const)(
  'panel and %s: words, carets, a capture, both people’s edits after a time apart, and nothing readable',
  async (frame) => {
    await using site = await serveArticle();
    await using server = await startHomeServer();
    const home = await sitAtPanel(makeTemporaryFolder(), site.address);
    const link = await begin(home, server);
    const clinic = await join(frame, link, site.address);
    for (const seat of [home, clinic]) await plantWords(seat.app.page);

    await writeTogether(home, clinic);
    await capture(home, clinic);
    await writeApart(home, clinic, server);

    const loot = [await stealVault(home.app.page), await stealVault(clinic.app.page)];
    for (const seat of [home, clinic]) await seat.leave();
    await server.goAway();
    await expectNothingInProfiles([home, clinic], loot);
    await expectNothingAtServer(server, loot);
  },
);

async function join(frame: 'panel' | 'portal', link: string, site: string): Promise<Seat> {
  if (frame === 'panel') {
    const clinic = await sitAtPanel(makeTemporaryFolder(), site);
    await clinic.app.join(link);
    return clinic;
  }
  const clinic = await sitAtPortal(makeTemporaryFolder(), link);
  await clinic.app.join(null);
  expect(clinic.app.page.url()).not.toContain('#');
  return clinic;
}

const typed = [ana.name, wainwright.name, child, goal, article.sentence, ...Object.values(words)];

function soughtIn(loot: readonly Loot[]): Sought[] {
  return [...typed.map(soughtWord), ...loot.flatMap(({ secrets }) => secrets)];
}

/** The whole profile is looked through, not only what belongs to the app. */
async function expectNothingInProfiles(
  seats: readonly Seat[],
  loot: readonly Loot[],
): Promise<void> {
  for (const { profile } of seats) {
    const controls = await searchFolders([profile], Object.values(planted).map(soughtWord));
    const places = controls.map(({ name, file }) => `${name} in ${extname(file)}`);
    expect(places).toContain(`"${planted.table}" in .ldb`);
    expect(places).toContain(`"${planted.log}" in .log`);
    expect(await searchFolders([profile], soughtIn(loot))).toEqual([]);
  }
}

async function expectNothingAtServer(server: HomeServer, loot: readonly Loot[]): Promise<void> {
  const ids = loot.flatMap(({ passes }) => passes.map(({ notebookId }) => notebookId));
  const controls = ids.map((id) => soughtSecret(id, fromBase64Url(id)));
  expect(ids).toHaveLength(2);
  expect((await searchFolders([server.dataDir], controls)).map(({ name }) => name)).toEqual(ids);
  expect(searchBytes([Buffer.from(server.log())], controls)).toEqual(ids);

  expect(await searchFolders([server.dataDir], soughtIn(loot))).toEqual([]);
  expect(searchBytes([Buffer.from(server.log())], soughtIn(loot))).toEqual([]);
}
