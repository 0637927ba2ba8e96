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
  return (stored) => (stored === undefined ? '' : typeof stored === 'string' ? stored : MALFORMED);
}

/** One of a closed list of words. An unknown word comes from a newer shape and is malformed here. */
export function oneOf<const W extends string>(words: readonly W[], fallback: W): Field<W> {
  return (stored) =>
    stored === undefined ? fallback : (words.find((word) => word === stored) ?? MALFORMED);
}

export function someOf<const W extends string>(words: readonly W[]): Field<W | null> {
  return (stored) =>
    stored === undefined || stored === null
      ? null
      : (words.find((word) => word === stored) ?? MALFORMED);
}

/** A finite number within the bounds, both included. */
export function number(min: number, max: number): Field<number | null> {
  return (stored) => {
    if (stored === undefined || stored === null) return null;
    return typeof stored === 'number' && stored >= min && stored <= max ? stored : MALFORMED;
  };
}

/** Unix milliseconds. */
export function time(): Field<number | null> {
  return number(0, 8.64e15);
}

/** A calendar day `YYYY-MM-DD` (ISO 8601) as the writer's own clock and wall had it. */
export function day(): Field<string | null> {
  return (stored) => {
    if (stored === undefined || stored === null) return null;
    return typeof stored === 'string' && DAY.test(stored) ? stored : MALFORMED;
  };
}
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function flag(): Field<boolean> {
  return (stored) =>
    stored === undefined ? false : typeof stored === 'boolean' ? stored : MALFORMED;
}

export function id(): Field<string | null> {
  return (stored) =>
    stored === undefined || stored === null
      ? null
      : typeof stored === 'string' && stored !== ''
        ? stored
        : MALFORMED;
}

/** A web address with http or https: anything else (javascript:, data:, file:) is never linked to. */
export function webAddress(): Field<string | null> {
  return (stored) => {
    if (stored === undefined || stored === null || stored === '') return null;
    if (typeof stored !== 'string' || !URL.canParse(stored)) return MALFORMED;
    return /^https?:$/.test(new URL(stored).protocol) ? stored : MALFORMED;
  };
}

/** Plain JSON words kept as a unit: only for values that one person replaces whole. */
export function words(): Field<readonly string[]> {
  return (stored) => {
    if (stored === undefined) return [];
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
