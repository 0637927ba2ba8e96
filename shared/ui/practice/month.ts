/** The geometry of a month, and how the arrow keys move in it. Days are `YYYY-MM-DD`. */
import { addDays, startOfDay } from '../days.ts';

/** @param weekStart 1 (Monday) to 7 (Sunday) */
function daysIntoWeek(day: string, weekStart: number): number {
  return (new Date(startOfDay(day)).getDay() - weekStart + 7) % 7;
}

/**
 * The weeks of the month that `day` lies in; what belongs to other months is `null`.
 * @param weekStart 1 (Monday) to 7 (Sunday)
 */
export function weeksOfMonth(
  day: string,
  weekStart: number,
): readonly (readonly (string | null)[])[] {
  const month = day.slice(0, 7);
  const first = `${month}-01`;
  const weeks: (string | null)[][] = [];
  let next = addDays(first, -daysIntoWeek(first, weekStart));
  while (next.slice(0, 7) <= month) {
    const start = next;
    const week = Array.from({ length: 7 }, (_, at) => addDays(start, at));
    weeks.push(week.map((each) => (each.startsWith(month) ? each : null)));
    next = addDays(start, 7);
  }
  return weeks;
}

/** The same day of another month, or that month's last one. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(year, month - 1 + count, 1);
  const length = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  const parts = [first.getFullYear(), first.getMonth() + 1, Math.min(date, length)];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Where a key leads from `day`; `null` for a key that leads nowhere. */
export function dayByKey(
  key: string,
  day: string,
  { weekStart, rightToLeft }: { weekStart: number; rightToLeft: boolean },
): string | null {
  const onward = rightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(day, onward);
    case 'ArrowLeft':
      return addDays(day, -onward);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return addDays(day, -daysIntoWeek(day, weekStart));
    case 'End':
      return addDays(day, 6 - daysIntoWeek(day, weekStart));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}
