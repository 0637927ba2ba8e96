/** The example's dates: all hang on one `now`, so that it always looks written in the last weeks. */
export type Calendar = {
  readonly now: number;
  /** Unix milliseconds of a wall-clock time so many days ago. */
  at(daysAgo: number, time: `${number}:${number}`): number;
  /** `YYYY-MM-DD` so many days ago; a negative number lies ahead. */
  day(daysAgo: number): string;
  /** The past sessions are so many days ago, the first one first; then the next one. */
  readonly sessions: readonly number[];
};

const SESSIONS_HELD = 8;

export function createCalendar(now: number): Calendar {
  const today = new Date(now);
  const date = (daysAgo: number, hours = 12, minutes = 0) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo, hours, minutes);
  // In three days, or on the Monday after: a clinic is closed at the weekend.
  const ahead = [3, 4, 5].find((days) => ![0, 6].includes(date(-days).getDay())) ?? 3;
  return {
    now,
    at(daysAgo, time) {
      const [hours, minutes] = time.split(':').map(Number);
      return date(daysAgo, hours, minutes).getTime();
    },
    day(daysAgo) {
      const at = date(daysAgo);
      const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
      return parts.map((part) => String(part).padStart(2, '0')).join('-');
    },
    sessions: Array.from(
      { length: SESSIONS_HELD + 1 },
      (_, at) => 7 * (SESSIONS_HELD - at) - ahead,
    ),
  };
}
