/** Dates, times, numbers and lists as the reader writes them. All times are Unix milliseconds. */
import { addDays, dayOf, startOfDay } from '../days.ts';
import { weekStartIn } from './week-start.ts';

export type Language = 'en' | 'es';

const FALLBACK = { en: 'en-US', es: 'es-419' } as const satisfies Record<Language, string>;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A weekday or a date inside a sentence, which Intl does not know: "since Friday", "desde el viernes". */
const named: Record<Language, (day: string) => string> = {
  en: (day) => day,
  es: (day) => `el ${day}`,
};

export type Format = ReturnType<typeof createFormat>;

/** @param preferred the reader's languages, best first, as `navigator.languages` has them */
export function createFormat(language: Language, preferred: readonly string[] = []) {
  const locale =
    preferred.find((tag) => tag === language || tag.startsWith(`${language}-`)) ??
    FALLBACK[language];
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const parts = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const long = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' });
  const narrow = new Intl.DateTimeFormat(language, { weekday: 'narrow' });
  const longWeekday = new Intl.DateTimeFormat(language, { weekday: 'long' });
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const moments = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' });
  const plurals = new Intl.PluralRules(language);

  const partsOf = (time: number) => {
    const found = Object.fromEntries(
      parts.formatToParts(time).map(({ type, value }) => [type, value.replace(/\.$/, '')]),
    );
    const { weekday = '', day = '', month = '', year = '' } = found;
    return { weekday, day, month, year };
  };

  /** "4:30 pm" */
  const time = (at: number) =>
    clock
      .formatToParts(at)
      .map(({ type, value }) => (type === 'dayPeriod' ? value.toLowerCase() : value))
      .join('');

  /** "now", "5 min ago", "2 hr ago", "yesterday", without the dots of abbreviations. */
  const relative = (count: number, unit: Intl.RelativeTimeFormatUnit) =>
    moments.format(count, unit).replaceAll('.', '');

  /** "27 Nov", with the year when it is not this one. */
  const date = (at: number, now: number) => {
    const { day, month, year } = partsOf(at);
    return year === partsOf(now).year ? `${day} ${month}` : `${day} ${month} ${year}`;
  };

  /** "Thu 27 Nov" */
  const weekdayAndDate = (at: number, now: number) => `${partsOf(at).weekday} ${date(at, now)}`;

  return {
    time,
    number: (value: number) => numbers.format(value),
    list: (items: readonly string[]) => lists.format(items),
    plural: (n: number) => plurals.select(n),

    /** @param day `YYYY-MM-DD` → "Thu 27 Nov" */
    day: (day: string, now: number) => weekdayAndDate(startOfDay(day), now),
    /** @param day `YYYY-MM-DD` → "27 Nov", with the year when it is not this one */
    date: (day: string, now: number) => date(startOfDay(day), now),
    /** @param day `YYYY-MM-DD` → "Thursday 27 November" (the reader's order of words) */
    longDay: (day: string) => long.format(startOfDay(day)).replace(',', ''),
    /** @param day `YYYY-MM-DD` → "November 2026" */
    month: (day: string) => month.format(startOfDay(day)),
    /** 1 (Monday) to 7 (Sunday) */
    weekStart: weekStartIn(locale),
    /** @param day `YYYY-MM-DD` → "T" */
    weekdayInitial: (day: string) => narrow.format(startOfDay(day)),
    /** @param day `YYYY-MM-DD` → "Thursday" */
    weekday: (day: string) => longWeekday.format(startOfDay(day)),

    /** "today, 9:12 pm", "2 hr ago", "yesterday", "Mon", "27 Nov"; ahead: "Thu 27 Nov, 4:30 pm" */
    when: (at: number, now: number) => {
      const today = dayOf(now);
      const day = dayOf(at);
      if (at > now + MINUTE) {
        if (day === today) return `${relative(0, 'day')}, ${time(at)}`;
        if (day === addDays(today, 1)) return `${relative(1, 'day')}, ${time(at)}`;
        return `${weekdayAndDate(at, now)}, ${time(at)}`;
      }
      const age = now - at;
      if (age < MINUTE) return relative(0, 'second');
      if (age < HOUR) return relative(-Math.floor(age / MINUTE), 'minute');
      if (age < 4 * HOUR) return relative(-Math.floor(age / HOUR), 'hour');
      if (day === today) return `${relative(0, 'day')}, ${time(at)}`;
      if (day === addDays(today, -1)) return relative(-1, 'day');
      return day > addDays(today, -7) ? partsOf(at).weekday : date(at, now);
    },

    /** A day as one says it: "today", "yesterday", "Tuesday", "27 Nov". */
    relative: (at: number, now: number) => {
      const today = dayOf(now);
      const day = dayOf(at);
      if (day === today) return relative(0, 'day');
      if (day === addDays(today, -1)) return relative(-1, 'day');
      if (day === addDays(today, 1)) return relative(1, 'day');
      const near = day > addDays(today, -7) && day < today;
      return named[language](near ? longWeekday.format(at) : date(at, now));
    },
  };
}
