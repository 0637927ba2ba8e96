/**
 * Which earlier snapshots are kept as versions: the last of every hour for a day, of every day for
 * a month, of every month after. One from which the notebook lost more than half of its bytes is
 * kept for a month in any case: somebody may want it back.
 */
import type { Version } from '../store/store.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/**
 * @param versions newest first; the first is the current snapshot, and stays.
 * @param now Unix milliseconds.
 * @returns the `upTo` of those to forget.
 */
export function chooseForgotten(versions: readonly Version[], now: number): number[] {
  const kept = new Set<string>();
  return versions
    .filter((version, index) => {
      const next = versions[index - 1];
      if (next === undefined) return false;
      const period = periodOf(version, now);
      const first = !kept.has(period);
      kept.add(period);
      const fell = next.size * 2 < version.size && now - version.madeAt < MONTH;
      return !first && !fell;
    })
    .map(({ upTo }) => upTo);
}

function periodOf({ madeAt }: Version, now: number): string {
  const age = now - madeAt;
  const at = new Date(madeAt).toISOString();
  if (age < DAY) return at.slice(0, 'yyyy-mm-ddThh'.length);
  return at.slice(0, age < MONTH ? 'yyyy-mm-dd'.length : 'yyyy-mm'.length);
}
