/** Words that say which notebook they belong to, so that everybody can tell where they may be. */

const INTRUDER = 'intruder';

export function noteOf(notebookId: string, words: string): string {
  return `${notebookId} ${words}`;
}

export function notebookOf(note: string): string {
  return note.split(' ')[0] ?? '';
}

/** What a removed member still tries to write. @param after milliseconds since the removal */
export function intruderNote(notebookId: string, after: number): string {
  return noteOf(notebookId, `${INTRUDER} ${Math.round(after)}`);
}

/** @returns milliseconds after the removal; `null` when no removed member wrote it. */
export function intrusionIn(note: string): number | null {
  const [, by, after] = note.split(' ');
  return by === INTRUDER ? Number(after) : null;
}
