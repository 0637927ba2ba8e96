/**
 * Readers for one stored field. What comes out of a shared document was written by somebody else's
 * program, perhaps a newer or a broken one, so every value is read as untrusted.
 */

/** Returns the value when it is well-formed, the field's default when absent, `MALFORMED` otherwise. */
export type Field<T> = (stored: unknown) => T | typeof MALFORMED;
export const MALFORMED: unique symbol = Symbol('malformed');

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Read<F extends Fields> = {
  readonly [K in keyof F]: Exclude<ReturnType<F[K]>, typeof MALFORMED>;
};

export function text(): Field<string> {
  return (stored) => (isNone(stored) ? '' : typeof stored === 'string' ? stored : MALFORMED);
}

/** One of a closed list of words. An unknown word comes from a newer shape and is malformed here. */
export function oneOf<const W extends string>(words: readonly W[], fallback: W): Field<W> {
  return (stored) =>
    isNone(stored) ? fallback : (words.find((word) => word === stored) ?? MALFORMED);
}

export function someOf<const W extends string>(words: readonly W[]): Field<W | null> {
  return (stored) =>
    isEmpty(stored) ? null : (words.find((word) => word === stored) ?? MALFORMED);
}

/** A finite number within the bounds, both included. */
export function number(min: number, max: number): Field<number | null> {
  return (stored) => {
    if (isNone(stored)) return null;
    return typeof stored === 'number' && stored >= min && stored <= max ? stored : MALFORMED;
  };
}

/** Like `number`, without fractions. */
export function wholeNumber(min: number, max: number): Field<number | null> {
  const read = number(min, max);
  return (stored) => {
    const value = read(stored);
    return typeof value === 'number' && !Number.isInteger(value) ? MALFORMED : value;
  };
}

/** Unix milliseconds. */
export function time(): Field<number | null> {
  return number(0, 8.64e15);
}

/** A calendar day `YYYY-MM-DD` (ISO 8601) as the writer's own clock and wall had it. */
export function day(): Field<string | null> {
  return (stored) => {
    if (isEmpty(stored)) return null;
    return isDay(stored) ? stored : MALFORMED;
  };
}

/** Whether it is a day of the calendar: 2026-02-30 is not. */
export function isDay(stored: unknown): stored is string {
  if (typeof stored !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(stored)) return false;
  const date = new Date(`${stored}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(stored);
}

/** `null` stands for a value that was taken away. */
function isNone(stored: unknown): boolean {
  return stored === undefined || stored === null;
}

/** Form controls hand over an empty word where nothing is chosen. */
function isEmpty(stored: unknown): boolean {
  return isNone(stored) || stored === '';
}

export function flag(): Field<boolean> {
  return (stored) => (isNone(stored) ? false : typeof stored === 'boolean' ? stored : MALFORMED);
}

export function id(): Field<string | null> {
  return (stored) => (isEmpty(stored) ? null : typeof stored === 'string' ? stored : MALFORMED);
}

/**
 * A fractional order key as `fractional-indexing` makes it: a letter that says how many digits the
 * whole part has, then base-62 digits. A key of another make counts as none: it must neither hide
 * its entry nor keep the next one from being added.
 */
export function orderKey(): Field<string> {
  return (stored) => (typeof stored === 'string' && isOrderKey(stored) ? stored : '');
}

function isOrderKey(stored: string): boolean {
  if (stored.length > 256 || !/^[A-Za-z][0-9A-Za-z]+$/.test(stored)) return false;
  const head = stored.charCodeAt(0);
  const wholeLength = stored < 'a' ? 'Z'.charCodeAt(0) - head + 2 : head - 'a'.charCodeAt(0) + 2;
  const hasTrailingZero = stored.length > wholeLength && stored.endsWith('0');
  return stored.length >= wholeLength && !hasTrailingZero && !/^A0+$/.test(stored);
}

/** A web address with http or https: anything else (javascript:, data:, file:) is never linked to. */
export function webAddress(): Field<string | null> {
  return (stored) => {
    if (isEmpty(stored)) return null;
    if (typeof stored !== 'string' || !URL.canParse(stored)) return MALFORMED;
    return /^https?:$/.test(new URL(stored).protocol) ? stored : MALFORMED;
  };
}

/** Plain JSON words kept as a unit: only for values that one person replaces whole. */
export function words(): Field<readonly string[]> {
  return (stored) => {
    if (isNone(stored)) return [];
    return Array.isArray(stored) && stored.every((word) => typeof word === 'string')
      ? stored
      : MALFORMED;
  };
}

/** @returns the fields read from a plain lookup, or the name of the first malformed one. */
export function readFields<F extends Fields>(
  fields: F,
  lookUp: (name: string) => unknown,
): { ok: true; value: Read<F> } | { ok: false; field: string } {
  const value: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(fields)) {
    const result = read(lookUp(name));
    if (result === MALFORMED) return { ok: false, field: name };
    value[name] = result;
  }
  return { ok: true, value: value as Read<F> };
}
