/**
 * Which earlier snapshots are kept as versions: the last of every hour for a day, of every day for
 * a month, of every month after, or as the settings say. One from which the notebook lost more than
 * half of its bytes is kept as long as the daily ones in any case: somebody may want it back.
 */
import { defaultRetention, type Retention } from '../retention.ts';
import type { Version } from '../store/store.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/**
 * @param versions newest first; the first is the current snapshot, and stays.
 * @param now Unix milliseconds.
 * @returns the `upTo` of those to forget.
 */
export function chooseForgotten(
  versions: readonly Version[],
  now: number,
  retention: Retention = defaultRetention,
): number[] {
  const kept = new Set<string>();
  return versions
    .filter((version, index) => {
      const next = versions[index - 1];
      if (next === undefined) return false;
      const period = periodOf(version, now, retention);
      if (period === null) return true;
      const first = !kept.has(period);
      kept.add(period);
      const fell =
        next.size * 2 < version.size && now - version.madeAt < retention.dailyForDays * DAY;
      return !first && !fell;
    })
    .map(({ upTo }) => upTo);
}

/** @returns `null` when it is older than any that are kept. */
function periodOf({ madeAt }: Version, now: number, retention: Retention): string | null {
  const { hourlyForHours, dailyForDays, monthlyForMonths } = retention;
  const age = now - madeAt;
  const at = new Date(madeAt).toISOString();
  if (age < hourlyForHours * HOUR) return at.slice(0, 'yyyy-mm-ddThh'.length);
  if (age < dailyForDays * DAY) return at.slice(0, 'yyyy-mm-dd'.length);
  if (age >= monthlyForMonths * MONTH) return null;
  return at.slice(0, 'yyyy-mm'.length);
}
