/** The history of an entry's status: who set which, when. */
import type { Notebook } from './notebook.ts';
import { writeRecord } from './write.ts';

export function recordStatus(notebook: Notebook, entryId: string, status: string): void {
  writeRecord(notebook, 'history', [entryId, notebook.me, String(notebook.now())], { status });
}
