/** One sentence on why there is no example, for the person at the terminal. */
import { Refusal } from '#shared/sync/refusal.ts';

export function explain(error: unknown): string {
  if (error instanceof Refusal) {
    if (error.reason === 'offline')
      return 'No example: no server answers there. Start it with "npm start".';
    if (error.reason === 'too-many')
      return 'No example: the server asks for a minute of patience. Try again then.';
    return `No example: the server refused it (${error.reason}).`;
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    return 'No example: the server did not save it in time. Its log says more.';
  }
  return error instanceof Error ? `No example: ${error.message}` : 'No example.';
}
