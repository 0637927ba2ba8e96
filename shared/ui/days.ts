/** Calendar days as `YYYY-MM-DD` in the reader's own time zone. */

/** @param at Unix milliseconds */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @returns Unix milliseconds of the day's first moment here */
export function startOfDay(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}

/** Counted on the calendar, so that a day of 23 or 25 hours is still one day. */
export function addDays(day: string, count: number): string {
  const date = new Date(startOfDay(day));
  date.setDate(date.getDate() + count);
  return dayOf(date.getTime());
}

/** The seven days of the week that `day` lies in, Monday first. */
export function weekOf(day: string): readonly string[] {
  const sinceMonday = (new Date(startOfDay(day)).getDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, at) => addDays(day, at - sinceMonday));
}

/** The `count` days that end with `day`, oldest first. */
export function daysUpTo(day: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => addDays(day, at - count + 1));
}
