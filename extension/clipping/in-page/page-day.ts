/** Days as pages write them. */

const FIRST_YEAR = 1990;

/** @returns an ISO 8601 day as the page states it, or '' when it is none or may be read two ways */
export function dayOf(declared: string): string {
  const text = declared.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // With the month in letters: with numbers only, nobody knows which is the month.
  if (text.length > 60 || !/\p{L}{3}/u.test(text) || !/\b\d{4}\b/.test(text)) return '';
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return '';
  return realDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

function realDay(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isTimely = year >= FIRST_YEAR && year <= new Date().getFullYear() + 1;
  return isReal && isTimely ? date.toISOString().slice(0, 10) : '';
}
