/**
 * On which day a week begins where the reader lives.
 * @returns 1 (Monday) to 7 (Sunday); Monday (ISO 8601) where the browser does not say
 */
export function weekStartIn(locale: string): number {
  const where = new Intl.Locale(locale);
  // Firefox does not have it yet, and TypeScript knows it only among the newest.
  if (!('getWeekInfo' in where) || typeof where.getWeekInfo !== 'function') return MONDAY;
  const { firstDay } = where.getWeekInfo();
  return typeof firstDay === 'number' ? firstDay : MONDAY;
}
const MONDAY = 1;
