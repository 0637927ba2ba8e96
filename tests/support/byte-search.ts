/**
 * Looks for words and secrets in everything that lies in a folder, in every form in which they
 * could lie there. Finding nothing proves something only together with a word that was planted.
 */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { logRecords, tableBlocks } from './leveldb.ts';

/** What is looked for, by a name that a failure may show. */
export type Sought = { readonly name: string; readonly forms: readonly Buffer[] };

/** UTF-8 as in files, one and two bytes per letter as IndexedDB keeps values and keys. */
export function soughtWord(word: string): Sought {
  const wide = Buffer.from(word, 'utf16le');
  const forms = [Buffer.from(word), Buffer.from(word, 'latin1'), wide, Buffer.from(wide).swap16()];
  return { name: `"${word}"`, forms };
}

export function soughtSecret(name: string, secret: Uint8Array): Sought {
  const bytes = Buffer.from(secret);
  const texts = (['base64', 'base64url', 'hex'] as const).map((form) =>
    bytes.toString(form).replace(/=+$/, ''),
  );
  const upper = bytes.toString('hex').toUpperCase();
  return { name, forms: [bytes, ...[...texts, upper].flatMap((text) => soughtWord(text).forms)] };
}

export type Finding = { readonly name: string; readonly file: string };

/** @returns every file below the folders in which something sought lies, sorted. */
export async function searchFolders(
  folders: readonly string[],
  sought: readonly Sought[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((each) => each.isFile())) {
      const file = join(entry.parentPath, entry.name);
      findings.push(...searchBytes(await readable(file), sought).map((name) => ({ name, file })));
    }
  }
  return findings;
}

/** @returns the names of what lies in any of the pieces. */
export function searchBytes(pieces: readonly Buffer[], sought: readonly Sought[]): string[] {
  return sought
    .filter(({ forms }) => forms.some((form) => pieces.some((piece) => piece.includes(form))))
    .map(({ name }) => name);
}

async function readable(file: string): Promise<Buffer[]> {
  const bytes = await readFile(file);
  if (extname(file) === '.ldb') return [bytes, ...tableBlocks(bytes)];
  if (extname(file) === '.log') return [bytes, ...logRecords(bytes)];
  return [bytes];
}
